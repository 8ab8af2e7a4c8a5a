import type { CustomerLicense, LicenseStatus } from "../../client/types"
import { useText } from "../../react/provider"
import { asksVendor } from "../../react/reasons"
import { VendorLink } from "../ui/vendor"
import { Badge, type BadgeTone } from "../ui/badge"

const TONES: Record<LicenseStatus, BadgeTone> = {
  active: "good",
  inactive: "neutral",
  in_grace: "warn",
  not_started: "neutral",
  expired: "bad",
  blocked: "bad",
  suspended: "warn",
  revoked: "bad",
}

/** The status of a license and, if it cannot be used, why and what to do. */
export function LicenseStatusCell({ license }: { license: CustomerLicense }) {
  const text = useText()
  const { messages } = text
  const { status } = license
  const hint = status === "active" || status === "inactive" ? null : messages.statusHints[status]
  return (
    <div className="mpl-status">
      <Badge tone={TONES[status]}>{messages.status[status]}</Badge>
      {hint && (
        <span className="mpl-hint">
          {hint.message} {hint.next} {asksVendor(text, hint) && <VendorLink />}
        </span>
      )}
    </div>
  )
}
