import { localeHeader, type Operation } from "../../lib/operation"
import { limitGuesses } from "../../lib/rate-limit"
import { StoreReadClaim, StoreRequestLostKeys } from "./validators"

const tag = "Help"

/** Operations for people without an account, or who lost their purchase. */
export const claimOperations: readonly Operation[] = [
  {
    id: "requestLostKeys",
    tag,
    method: "POST",
    path: "/store/licensing/lost-keys",
    summary: "Have the licenses of an e-mail address mailed to it",
    description:
      "The answer is the same whether the address has licenses or not. If it has, the mail names its orders " +
      "with their programs and masked keys, and brings claim links for orders placed without an account; " +
      "three times a day at most.",
    headers: localeHeader,
    before: [limitGuesses(20, 3_600), limitGuesses(5, 3_600, "email")],
    body: StoreRequestLostKeys,
    examples: { "An address": { email: "ada@example.com" } },
    answer: "asked_mail",
    errors: ["RATE_LIMITED"],
  },
  {
    id: "readOrderClaim",
    tag,
    method: "POST",
    path: "/store/licensing/claim",
    summary: "Read the order of a claim link",
    before: [limitGuesses(30, 60)],
    body: StoreReadClaim,
    examples: {
      "From the link": { order_id: "order_01K8Z0V5N3", token: "adNzQ0c8mT1xW7yR2pL9sD4fG6hJ0aZ" },
    },
    answer: "order_claim",
    errors: ["CLAIM_INVALID", "RATE_LIMITED"],
  },
]
