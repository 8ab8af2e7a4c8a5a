import { useEffect } from "react"
import { LicensingAccount, type LicensingView } from "medusa-plugin-licensing-storefront"

import { Area } from "../components/area"
import { useApp } from "../lib/app"
import { usePageTitle } from "../lib/page-title"
import { navigate } from "../lib/router"

/**
 * The orders of the signed-in customer, perhaps with a dialog to add one, one order, or what they hand out as a manager,
 * as the address says.
 */
export default function Account({ view }: { view: LicensingView }) {
  usePageTitle(useApp().messages.title)
  const shown = view.name === "order" ? view.orderId : view.name
  useEffect(() => {
    document.getElementById("content")?.focus({ preventScroll: true })
  }, [shown])
  return (
    <Area>
      {() => <LicensingAccount view={view} onNavigate={(next) => navigate(addressOf(next))} />}
    </Area>
  )
}

/** The address of each view; `page.tsx` maps them back. */
function addressOf(view: LicensingView): string {
  if (view.name === "order") {
    return `/orders/${view.orderId}`
  }
  if (view.name === "distribution") {
    return "/distribution"
  }
  return view.dialog ? DIALOGS[view.dialog] : "/"
}

const DIALOGS = { claim: "/add-order", redeem: "/new-order" } as const
