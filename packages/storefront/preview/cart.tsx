import { createRoot } from "react-dom/client"

import {
  createLicensingClient,
  LicensingAccount,
  LicensingProvider,
  type LicensingView,
  type TopUpLine,
} from "../src"
import "../src/styles/index.css"

/*
 * The account area of a real shop, with a cart: the page of a storefront on the shop's own origin, whose customer has
 * logged in there. The address says the publishable key, the cart and the order: `?key=pk_…&cart=cart_…#order_…`.
 */

const asked = new URLSearchParams(location.search)
const publishableKey = asked.get("key") ?? ""
const client = createLicensingClient({ baseUrl: location.origin, publishableKey })
const view: LicensingView = { name: "order", orderId: location.hash.slice(1) }

/** As `sdk.store.cart.createLineItem` does. */
async function addToCart(line: TopUpLine) {
  const answer = await fetch(`/store/carts/${asked.get("cart")}/line-items`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-publishable-api-key": publishableKey },
    body: JSON.stringify(line),
  })
  if (!answer.ok) {
    throw new Error(`The cart refused the line: ${answer.status}`)
  }
}

const root = document.getElementById("root")
if (root) {
  createRoot(root).render(
    <LicensingProvider client={client} addToCart={addToCart}>
      <LicensingAccount view={view} onNavigate={() => undefined} />
    </LicensingProvider>
  )
}
