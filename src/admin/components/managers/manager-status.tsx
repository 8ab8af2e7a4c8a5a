import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { ManagerStatus } from "../../lib/types"

const COLORS = { active: "green", invited: "blue", disabled: "grey" } as const

/** The status of a license manager: active, invited or disabled. */
export const ManagerStatusBadge = ({ status }: { status: ManagerStatus }) => {
  const { t } = useTranslation("licensing")
  return <StatusBadge color={COLORS[status]}>{t(`managers.status.${status}`)}</StatusBadge>
}
