import { localeHeader, type Operation } from "../../../../../lib/operation"
import { limitGuesses } from "../../../../../lib/rate-limit"
import { StoreAcceptClaim, StoreRequestClaim } from "./validators"

const tag = "Account"
const path = "/store/customers/me/licensing/claims"

/** How an order that was placed without an account comes into one. */
export const customerClaimOperations: readonly Operation[] = [
  {
    id: "requestOrderClaim",
    tag,
    method: "POST",
    path,
    summary: "Ask for an order that was placed without an account",
    description:
      "The answer is the same whether there is such an order or not. If there is, its e-mail address gets a " +
      "link with which it can be moved into an account, three times a day at most.",
    headers: localeHeader,
    before: [limitGuesses(10, 3_600)],
    body: StoreRequestClaim,
    examples: { "By its number": { order_number: "#1042" } },
    answer: "asked_mail",
    errors: ["RATE_LIMITED"],
  },
  {
    id: "acceptOrderClaim",
    tag,
    method: "POST",
    path: `${path}/accept`,
    summary:
      "Move an order into my account, with the token of the link that was mailed to its address",
    description:
      "Medusa's own order transfer. The order's e-mail becomes the account's, its licenses are the " +
      "account's at once, and managers not added by the vendor lose it. The token works once.",
    before: [limitGuesses(20, 60)],
    body: StoreAcceptClaim,
    examples: {
      "From the link": { order_id: "order_01K8Z0V5N3", token: "adNzQ0c8mT1xW7yR2pL9sD4fG6hJ0aZ" },
    },
    answer: "customer_order",
    errors: ["CLAIM_INVALID", "ORDER_BUSY", "RATE_LIMITED"],
  },
]
