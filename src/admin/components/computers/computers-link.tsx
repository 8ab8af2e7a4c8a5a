import { ComputerDesktop } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useSeatsText } from "../../hooks/use-seats-text"
import type { License } from "../../lib/types"
import { pathOf } from "../licenses/acts/use-license-acts"

/** The id of the section on the license's page. */
export const COMPUTERS_ANCHOR = "computers"

/** The used seats, as a link to the computers. */
export const ComputersLink = ({ license }: { license: License }) => {
  const { t } = useTranslation("licensing")
  const { id, key_redacted, seats, seats_used } = license
  const text = useSeatsText()(license)
  const label = t("computers.open", { key: key_redacted ?? id, seats: text })
  return (
    <Link
      to={`${pathOf(id)}#${COMPUTERS_ANCHOR}`}
      aria-label={label}
      title={label}
      className="hover:text-ui-fg-interactive focus-visible:text-ui-fg-interactive flex items-center gap-x-1.5 whitespace-nowrap"
    >
      <ComputerDesktop className="text-ui-fg-subtle" aria-hidden />
      {seats_used} / {seats ?? "∞"}
    </Link>
  )
}
