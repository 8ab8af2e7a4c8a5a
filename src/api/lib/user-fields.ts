import { z } from "@medusajs/framework/zod"

import { MAX_EMAIL_LENGTH } from "../../modules/licensing/domain/email"
import { MAX_USERS_AT_ONCE } from "../../modules/licensing/users"
import { localeHeader } from "./operation"
import { describingField, passwordField } from "./schema-fields"

/** Longest pasted list. */
const MAX_LIST_LENGTH = 400_000

const name = describingField(255)

/** What a list of users is searched for. */
export const searchField = z
  .string()
  .max(MAX_EMAIL_LENGTH)
  .optional()
  .describe("A part of the e-mail address or the name.")

/** Users to be given places of a license: a list as it was pasted, or one by one. */
const AssignUsersBody = z
  .strictObject({
    list: z
      .string()
      .min(1)
      .max(MAX_LIST_LENGTH)
      .optional()
      .describe(
        "A pasted list or CSV text: an address a line, with or without names, with or without names of columns."
      ),
    users: z
      .array(
        z.strictObject({
          email: z.string().min(1).max(MAX_EMAIL_LENGTH),
          first_name: name,
          last_name: name,
        })
      )
      .min(1)
      .max(MAX_USERS_AT_ONCE)
      .optional(),
  })
  .refine(({ list, users }) => (list === undefined) !== (users === undefined), {
    message: "Field 'users' or field 'list' must be sent, and not both",
  })
export type AssignUsersBodyType = z.infer<typeof AssignUsersBody>

/** What the routes of users are to staff and in an account. */
const NEXT_CALL = "It is effective at the next call of the user's program."

export const assignUsersOperation = {
  method: "POST",
  summary: "Assign users to a license for named users",
  description:
    `Up to ${MAX_USERS_AT_ONCE} at once, in the order of the list, as many as there are free places (\`max_users\`). ` +
    "The answer says of each line what it came to. Who is assigned already stays so, so the same list again changes nothing. " +
    "Who has accepted no invitation yet, and waits for none, is mailed one after the answer.",
  body: AssignUsersBody,
  headers: localeHeader,
  maxBodyBytes: 2_000_000,
  examples: {
    "One user": { users: [{ email: "ada@firm.test", first_name: "Ada", last_name: "Lovelace" }] },
    "A pasted list": { list: "email;first name;last name\nada@firm.test;Ada;Lovelace" },
  },
  answer: "users_assigned",
} as const

export const unassignUserOperation = {
  method: "DELETE",
  summary: "Take a license for named users from a user",
  description: `The place is free at once. ${NEXT_CALL}`,
  answer: "user_unassigned",
} as const

export const disableUserOperation = {
  method: "POST",
  summary: "Disable a user for all licenses of their owner",
  description: `They keep their places. ${NEXT_CALL}`,
  answer: "user_changed",
} as const

export const enableUserOperation = {
  method: "POST",
  summary: "Let a disabled user in again",
  answer: "user_changed",
} as const

export const inviteUserOperation = {
  method: "POST",
  summary: "Mail a user the invitation again",
  description:
    "The link of the former one stops working. It works once, for `users.invitationDays`; nobody but the user sees it.",
  headers: localeHeader,
  answer: "user_mailed",
} as const

export const sendPasswordLinkOperation = {
  method: "POST",
  summary: "Mail a user a link that sets a new password",
  description:
    "It works once, for `users.passwordHours`; nobody but the user sees it. Their password stays until they set another.",
  headers: localeHeader,
  answer: "user_mailed",
} as const

/** The password that a user is given. */
const SetUserPasswordBody = z.object({ password: passwordField })
export type SetUserPasswordBodyType = z.infer<typeof SetUserPasswordBody>

export const setUserPasswordOperation = {
  method: "POST",
  summary: "Set a user's password by hand",
  description:
    "Only with the option `users.setPasswords`, and only for accounts that their link made and that are for nothing but " +
    "licenses of this owner (`password_settable`). Ends their sign-ins. They are mailed that it happened, with a link by " +
    "which they set one of their own; before they have, no program signs them in (USER_PASSWORD_CHANGE_REQUIRED). If " +
    "the mail does not go, nothing is set.",
  body: SetUserPasswordBody,
  headers: localeHeader,
  examples: { "A password": { password: "to be changed soon" } },
  answer: "user_mailed",
} as const

/** Why a password was not set, besides the mail. */
export const SET_PASSWORD_ERRORS = [
  "USER_NOT_FOUND",
  "USER_NOT_ACTIVE",
  "USER_PASSWORDS_OFF",
  "USER_HAS_OWN_ACCOUNT",
  "USER_PASSWORD_CHANGED",
] as const

export const signOutUserOperation = {
  method: "POST",
  summary: "End every sign-in of a user with programs",
  description: `For all licenses of their owner. ${NEXT_CALL} They may sign in again.`,
  answer: "user_signed_out",
} as const

/** Why a link was not mailed. */
export const LINK_ERRORS = [
  "MAIL_DISABLED",
  "MAIL_LIMIT",
  "NO_LINK",
  "NO_PROVIDER",
  "PROVIDER_FAILED",
] as const
