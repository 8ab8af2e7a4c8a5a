import type { Operation } from "../../lib/operation"
import { limitGuesses } from "../../lib/rate-limit"
import { StoreAcceptInvitation, StoreAcceptUserLink, StoreReadInvitation } from "./validators"

const tag = "Invitations"
const path = "/store/licensing/invitation"
const userLink = "/store/licensing/user-link"
const token = "kq3v5N0c8mT1xW7yR2pL9sD4fG6hJ0aZ"

/** The routes that invited managers and named users use before they have an account. */
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
      "USER_PASSWORD_CHANGE_REQUIRED",
      "RATE_LIMITED",
    ],
  },
  {
    id: "readUserLink",
    tag,
    method: "POST",
    path: userLink,
    summary: "Get the named user a mailed link is for",
    before: [limitGuesses(30, 60)],
    body: StoreReadInvitation,
    examples: { "From the link": { token } },
    answer: "user_link",
    errors: ["INVITE_INVALID", "RATE_LIMITED"],
  },
  {
    id: "acceptUserLink",
    tag,
    method: "POST",
    path: `${userLink}/accept`,
    summary: "Become an active user of a license, or set a new password, by a mailed link",
    description:
      "`new_password` makes an account, or is from now on the password of the one that is there: the mail proves the " +
      "address. Otherwise the account is that of the logged-in customer, or of `password`. The token works once.",
    before: [limitGuesses(20, 60)],
    body: StoreAcceptUserLink,
    examples: { "A password": { token, new_password: "correct horse battery", first_name: "Ada" } },
    answer: "user_link_accepted",
    errors: [
      "INVITE_INVALID",
      "INVITE_EMAIL_MISMATCH",
      "INVITE_LOGIN_REQUIRED",
      "PASSWORD_REQUIRED",
      "USER_PASSWORD_CHANGE_REQUIRED",
      "RATE_LIMITED",
    ],
  },
]
