import { StrictMode, useState, version } from "react"
import { createRoot } from "react-dom/client"

import {
  createLicensingClient,
  DeviceSignIn,
  LicensingAccount,
  type LicensingMessages,
  LicensingProvider,
  type LicensingView,
} from "../src"
import { de } from "../src/messages/de"
import { en } from "../src/messages/en"
import { es } from "../src/messages/es"
import { fr } from "../src/messages/fr"
import { previewShop } from "./shop"
import "../src/styles/index.css"

/*
 * The account area with a made-up shop, to look at while it is worked on: `npm run preview`. The address
 * chooses the language (`?locale=de`) and the order (`#order_1`).
 */

const LANGUAGES: Record<string, LicensingMessages> = { en, de, es, fr }

const locale = new URLSearchParams(location.search).get("locale") ?? "en"
const client = createLicensingClient({ fetch: previewShop() })
/** The page of a program that shows a code: `#device`, or `#device=WDJB-MJHT`. */
const device = /^#device(?:=(.*))?$/.exec(location.hash)

function Preview() {
  const [view, setView] = useState<LicensingView>(
    location.hash ? { name: "order", orderId: location.hash.slice(1) } : { name: "orders" }
  )
  return (
    <LicensingProvider
      client={client}
      messages={LANGUAGES[locale]}
      contact="support@fjordlys.test"
      onUnauthorized={() => {
        document.title = "Logged out"
      }}
    >
      {device ? (
        <DeviceSignIn code={device[1]} />
      ) : (
        <LicensingAccount
          view={view}
          onNavigate={(next) => {
            location.hash = next.name === "order" ? next.orderId : ""
            // Like a shop whose addresses name only orders.
            setView(next.name === "order" ? next : { name: "orders" })
          }}
        />
      )}
    </LicensingProvider>
  )
}

const root = document.getElementById("root")
if (root) {
  document.documentElement.lang = locale
  document.documentElement.dataset.react = version.split(".")[0]
  createRoot(root).render(
    <StrictMode>
      <Preview />
    </StrictMode>
  )
}
