import { useLicensing } from "../../react/provider"

/** A link to the vendor; nothing if the shop set no address. */
export function VendorLink() {
  const { vendor, text } = useLicensing()
  return vendor ? <a href={vendor.href}>{text.messages.vendor.contact}</a> : null
}

/** The link to the vendor at the end of a page; nothing if the shop set no address. */
export function VendorHelp() {
  const { vendor, text } = useLicensing()
  return vendor ? (
    <p className="mpl-vendor mpl-muted">
      {text.messages.vendor.help} <VendorLink /> ({vendor.shown})
    </p>
  ) : null
}
