import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

import { useSeatsText } from "../../hooks/use-seats-text"
import type { License } from "../../lib/types"

type Props = {
  license: License
  /** Replaces the figures, for example by a link. */
  children?: ReactNode
}

/** Used and total seats, with a mark if over-used. */
export const LicenseSeats = ({ license, children }: Props) => {
  const { t } = useTranslation("licensing")
  const text = useSeatsText()(license)
  const { seats, seats_used, floating } = license
  const over = seats === null ? 0 : seats_used - seats
  return (
    <div className="flex flex-col">
      {children ?? (
        <span aria-label={text}>
          {seats_used} / {seats ?? "∞"}
        </span>
      )}
      {floating && (
        <span className="txt-compact-xsmall text-ui-fg-subtle whitespace-nowrap">
          {t("sessions.floatingUsed", { used: floating.in_use, seats: floating.seats })}
        </span>
      )}
      {over > 0 && (
        <span className="txt-compact-xsmall text-ui-tag-orange-text whitespace-nowrap">
          {t("licenses.overUsed", { count: over })}
        </span>
      )}
    </div>
  )
}
