import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Whether a program or policy may be sold and used. */
export const ActiveBadge = ({ active }: { active: boolean }) => {
  const { t } = useTranslation("licensing")
  return (
    <StatusBadge color={active ? "green" : "grey"} className="text-nowrap">
      {t(active ? "states.active" : "states.inactive")}
    </StatusBadge>
  )
}
