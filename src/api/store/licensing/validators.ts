import { z } from "@medusajs/framework/zod"

import { idField, passwordField, secretTextField, textField } from "../../lib/schema-fields"
import { StoreRedeemSerial } from "../customers/me/licensing/validators"

const token = secretTextField("token", 200)

const email = z
  .string()
  .trim()
  .max(320)
  .pipe(z.email({ error: "Field 'email' must be an e-mail address" }))

export const StoreRequestLostKeys = z.object({
  email,
})
export type StoreRequestLostKeysType = z.infer<typeof StoreRequestLostKeys>

/** The content of a mailed link: `#claim=<order id>.<token>`. */
export const StoreReadClaim = z.object({ order_id: idField("order_id"), token })
export type StoreReadClaimType = z.infer<typeof StoreReadClaim>

export const StoreReadInvitation = z.object({ token })
export type StoreReadInvitationType = z.infer<typeof StoreReadInvitation>

/** `password`: of the account that is made, or of the one that is there; not needed when logged in. */
export const StoreAcceptInvitation = z.object({
  token,
  password: passwordField.optional(),
  first_name: textField("first_name", 255).optional(),
  last_name: textField("last_name", 255).optional(),
})
export type StoreAcceptInvitationType = z.infer<typeof StoreAcceptInvitation>

/** `password` as of an invitation; `new_password`: the one that the account has from now on. */
export const StoreAcceptUserLink = StoreAcceptInvitation.extend({
  new_password: passwordField.optional(),
}).refine(({ password, new_password }) => password === undefined || new_password === undefined, {
  message: "Field 'password' or field 'new_password' may be sent, not both",
})
export type StoreAcceptUserLinkType = z.infer<typeof StoreAcceptUserLink>

/** `altcha`: the solved puzzle, base64 of the JSON `{ challenge, solution }`, as ALTCHA's widget makes it. */
export const StoreRegisterBySerial = StoreRedeemSerial.extend({
  email,
  password: passwordField,
  first_name: textField("first_name", 255).optional(),
  last_name: textField("last_name", 255).optional(),
  altcha: secretTextField("altcha", 4_000),
})
export type StoreRegisterBySerialType = z.infer<typeof StoreRegisterBySerial>
