import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { Activation } from "../../lib/types"
import { UtcDate } from "../common/utc-date"

/** Active; or why it ended, and when. */
export const ComputerState = ({ activation }: { activation: Activation }) => {
  const { t } = useTranslation("licensing")
  const { status, ended_reason, ended_at } = activation
  return (
    <div className="flex items-center gap-x-1.5 whitespace-nowrap">
      <StatusBadge color={status === "active" ? "green" : "grey"}>
        {ended_reason ? t(`computers.ending.${ended_reason}`) : t(`computers.status.${status}`)}
      </StatusBadge>
      {ended_at && <UtcDate date={ended_at} />}
    </div>
  )
}
