import { useEffect } from "react"
import {
  LicensingAccount,
  LicensingProvider,
  type LicensingView,
} from "medusa-plugin-licensing-storefront"
import "medusa-plugin-licensing-storefront/styles.css"

import { Loading } from "../components/loading"
import { useApp } from "../lib/app"
import { useAreaTexts } from "../lib/area-texts"
import { navigate } from "../lib/router"
import { session } from "../lib/session"

/** The orders of the signed-in customer, perhaps with a dialog to add one, or one order, as the address says. */
export default function Account({ view }: { view: LicensingView }) {
  const { client, config, language, messages } = useApp()
  const texts = useAreaTexts(language)
  useEffect(() => {
    document.title = `${messages.title} · ${config.name}`
  }, [messages.title, config.name])
  const order = view.name === "order" ? view.orderId : null
  useEffect(() => {
    document.getElementById("content")?.focus({ preventScroll: true })
  }, [order])
  if (!texts) {
    return <Loading />
  }
  return (
    <LicensingProvider
      client={client}
      locale={language}
      messages={texts}
      contact={config.contact}
      onUnauthorized={session.refuse}
    >
      <LicensingAccount view={view} onNavigate={(next) => navigate(addressOf(next))} />
    </LicensingProvider>
  )
}

/** The address of each view; `page.tsx` maps them back. */
function addressOf(view: LicensingView): string {
  if (view.name === "order") {
    return `/orders/${view.orderId}`
  }
  return view.dialog ? DIALOGS[view.dialog] : "/"
}

const DIALOGS = { claim: "/add-order", redeem: "/new-order" } as const
