import { useEffect } from "react"
import {
  LicensingAccount,
  LicensingProvider,
  type LicensingView,
} from "medusa-plugin-licensing-storefront"
import "medusa-plugin-licensing-storefront/styles.css"

import { Link } from "../components/link"
import { Loading } from "../components/loading"
import { useApp } from "../lib/app"
import { useAreaTexts } from "../lib/area-texts"
import { navigate } from "../lib/router"
import { session } from "../lib/session"

/** The orders of who is signed in, or one of them by the id in the address. */
export default function Account({ order }: { order: string | null }) {
  const { client, config, language, messages } = useApp()
  const texts = useAreaTexts(language)
  useEffect(() => {
    document.title = `${messages.title} · ${config.name}`
  }, [messages.title, config.name])
  useEffect(() => {
    document.getElementById("content")?.focus({ preventScroll: true })
  }, [order])
  if (!texts) {
    return <Loading />
  }
  const view: LicensingView = order ? { name: "order", orderId: order } : { name: "orders" }
  return (
    <LicensingProvider
      client={client}
      locale={language}
      messages={texts}
      onUnauthorized={session.refuse}
    >
      <LicensingAccount
        view={view}
        onNavigate={(next) => navigate(next.name === "order" ? `/orders/${next.orderId}` : "/")}
      />
      {!order && (
        <nav className="more">
          <Link to="/add-order">{messages.askClaim.link}</Link>
        </nav>
      )}
    </LicensingProvider>
  )
}
