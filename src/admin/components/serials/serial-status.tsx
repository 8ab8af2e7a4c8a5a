import { StatusBadge, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { SerialNumber } from "../../lib/types"
import { inUtc } from "../../lib/utc"

const COLORS = { available: "green", reserved: "orange", claimed: "blue" } as const

const BlacklistedBadge = ({ serial }: { serial: SerialNumber }) => {
  const { t } = useTranslation("licensing")
  const { blacklisted_at: at, blacklisted_by: by, blacklist_reason: reason } = serial
  const who = by?.name ?? t(`actors.${by?.type ?? "system"}`)
  return (
    <Tooltip content={[who, at && inUtc(at), reason].filter(Boolean).join(" · ")}>
      <span tabIndex={0}>
        <StatusBadge color="red">{t("serials.blacklisted")}</StatusBadge>
      </span>
    </Tooltip>
  )
}

/** The status of a serial number, and whether it is blacklisted, with who, when and why. */
export const SerialStatus = ({ serial }: { serial: SerialNumber }) => {
  const { t } = useTranslation("licensing")
  return (
    <div className="flex flex-wrap items-center gap-1 py-1.5">
      <StatusBadge color={COLORS[serial.status]}>
        {t(`serials.status.${serial.status}`)}
      </StatusBadge>
      {serial.blacklisted_at && <BlacklistedBadge serial={serial} />}
    </div>
  )
}
