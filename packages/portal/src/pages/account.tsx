import { useEffect, useState } from "react"
import {
  LicensingAccount,
  type LicensingMessages,
  LicensingProvider,
  type LicensingView,
} from "medusa-plugin-licensing-storefront"
import { en } from "medusa-plugin-licensing-storefront/messages/en"
import "medusa-plugin-licensing-storefront/styles.css"

import { Link } from "../components/link"
import { Loading } from "../components/loading"
import { useApp } from "../lib/app"
import { navigate } from "../lib/router"
import { session } from "../lib/session"

/** The account area's own texts, loaded with the language. */
const TEXTS: Record<string, () => Promise<LicensingMessages>> = {
  en: async () => en,
  de: async () => (await import("medusa-plugin-licensing-storefront/messages/de")).de,
  es: async () => (await import("medusa-plugin-licensing-storefront/messages/es")).es,
  fr: async () => (await import("medusa-plugin-licensing-storefront/messages/fr")).fr,
}

/** The orders of who is signed in, or one of them by the id in the address. */
export default function Account({ order }: { order: string | null }) {
  const { client, config, language, messages } = useApp()
  const texts = useTexts(language)
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

/** The former language stands until the next is loaded. */
function useTexts(language: string): LicensingMessages | null {
  const [texts, setTexts] = useState<LicensingMessages | null>(null)
  useEffect(() => {
    let wanted = true
    TEXTS[language]?.().then(
      (loaded) => wanted && setTexts(loaded),
      () => wanted && setTexts(en)
    )
    return () => {
      wanted = false
    }
  }, [language])
  return texts
}
