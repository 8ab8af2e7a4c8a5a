import type { Messages } from "../i18n"
import type { FieldSpec } from "./field"

/** The fields of a new account except its address. */
export const personFields = (messages: Messages): FieldSpec[] => [
  {
    name: "first_name",
    label: messages.firstName,
    type: "text",
    autoComplete: "given-name",
    optional: true,
  },
  {
    name: "last_name",
    label: messages.lastName,
    type: "text",
    autoComplete: "family-name",
    optional: true,
  },
]

/** A password that the account has from now on. */
export const newPasswordField = (messages: Messages, label = messages.password): FieldSpec => ({
  name: "password",
  label,
  type: "password",
  autoComplete: "new-password",
  hint: messages.passwordHint,
  chosen: true,
})
