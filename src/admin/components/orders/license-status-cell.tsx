import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps, ReactNode } from "react"
import { useTranslation } from "react-i18next"

import type { License, LicenseStatus } from "../../lib/types"

const COLORS: Record<LicenseStatus, ComponentProps<typeof StatusBadge>["color"]> = {
  revoked: "red",
  suspended: "orange",
  blocked: "red",
  not_started: "blue",
  expired: "grey",
  in_grace: "orange",
  inactive: "grey",
  active: "green",
}

/** A status in its color. */
export const StatusOfLicenses = ({
  status,
  children,
}: {
  status: LicenseStatus
  children: ReactNode
}) => (
  <StatusBadge color={COLORS[status]} className="text-nowrap">
    {children}
  </StatusBadge>
)

/** The derived status; below it who suspended or revoked the license, and why. */
export const LicenseStatusCell = ({ license }: { license: License }) => {
  const { t } = useTranslation("licensing")
  const { status, state, state_cause, state_reason } = license
  const cause = state !== "active" && state_cause ? t(`causes.${state_cause}`) : null
  const reason =
    state !== "active" && state_reason
      ? t(`reasons.${state_reason}`, { defaultValue: state_reason })
      : null
  return (
    <div className="flex flex-col items-start gap-y-0.5 py-1">
      <StatusOfLicenses status={status}>{t(`statuses.${status}`)}</StatusOfLicenses>
      {(reason ?? cause) && (
        <span className="txt-compact-xsmall text-ui-fg-subtle max-w-[140px] whitespace-normal text-pretty">
          {reason ?? cause}
        </span>
      )}
    </div>
  )
}
