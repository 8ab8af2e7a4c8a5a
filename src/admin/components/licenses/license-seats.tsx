import { useTranslation } from "react-i18next"

import type { License } from "../../lib/types"

/** Seats in use of all; those beyond are named. */
export const LicenseSeats = ({ license }: { license: License }) => {
  const { t } = useTranslation("licensing")
  const { seats, seats_used } = license
  const over = seats === null ? 0 : seats_used - seats
  return (
    <div className="flex flex-col">
      <span
        aria-label={t("licenses.seatsLabel", {
          used: seats_used,
          total: seats ?? t("fields.unlimited"),
        })}
      >
        {seats_used} / {seats ?? "∞"}
      </span>
      {over > 0 && (
        <span className="txt-compact-xsmall text-ui-tag-orange-text whitespace-nowrap">
          {t("licenses.overUsed", { count: over })}
        </span>
      )}
    </div>
  )
}
