import type { Operation } from "../../lib/operation"
import { limitGuesses } from "../../lib/rate-limit"
import { StoreAcceptInvitation, StoreReadInvitation } from "./validators"

const tag = "Invitations"
const path = "/store/licensing/invitation"
const token = "kq3v5N0c8mT1xW7yR2pL9sD4fG6hJ0aZ"

/** The routes that invited managers use before they have an account. */
export const invitationOperations: readonly Operation[] = [
  {
    id: "readInvitation",
    tag,
    method: "POST",
    path,
    summary: "Get the person an invitation is for",
    before: [limitGuesses(30, 60)],
    body: StoreReadInvitation,
    examples: { "From the link": { token } },
    answer: "invitation",
    errors: ["INVITE_INVALID", "RATE_LIMITED"],
  },
  {
    id: "acceptInvitation",
    tag,
    method: "POST",
    path: `${path}/accept`,
    summary: "Accept an invitation, logged in or with the password of a new account",
    description:
      "Logged in with the invited address, the account becomes the manager's. Otherwise an account with " +
      "`password` is made, or the password of the one that is there has to be given. The token works once.",
    before: [limitGuesses(20, 60)],
    body: StoreAcceptInvitation,
    examples: { "A new account": { token, password: "correct horse battery", first_name: "Ada" } },
    answer: "invitation_accepted",
    errors: [
      "INVITE_INVALID",
      "INVITE_EMAIL_MISMATCH",
      "INVITE_LOGIN_REQUIRED",
      "CUSTOMER_IS_MANAGER",
      "PASSWORD_REQUIRED",
      "RATE_LIMITED",
    ],
  },
]
