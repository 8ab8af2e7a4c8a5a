import { z } from "@medusajs/framework/zod"

import {
  type FingerprintFault,
  fingerprintFault,
  MAX_FINGERPRINT_LENGTH,
  MIN_FINGERPRINT_LENGTH,
  RESERVED_PREFIXES,
} from "../../modules/licensing/domain/codecs/fingerprint"
import { MAX_KEY_LENGTH } from "../../modules/licensing/domain/codecs/license-key"
import { MAX_DETAILS } from "../../modules/licensing/domain/codecs/license-request"
import { MOST_AT_ONCE } from "../../modules/licensing/domain/consumption/consumption"
import { MAX_EMAIL_LENGTH } from "../../modules/licensing/domain/email"
import { LOCKS } from "../../modules/licensing/domain/seats/flexible-locking"
import { borrowFields, SAYS_ONCE, saysOnce } from "../lib/borrow-fields"
import { offlineFileFields } from "../lib/offline-fields"
import {
  codeField,
  describingField,
  idField,
  instantField,
  secretTextField,
} from "../lib/schema-fields"
import { DEVICE_GRANT, type NamedProgram } from "./device-grant"

const FINGERPRINT_FAULTS: Record<FingerprintFault, string> = {
  short:
    `Field 'fingerprint' is too short: it must have ${MIN_FINGERPRINT_LENGTH} to ${MAX_FINGERPRINT_LENGTH} ` +
    "characters, so that no other computer has the same",
  form:
    `Field 'fingerprint' must have ${MIN_FINGERPRINT_LENGTH} to ${MAX_FINGERPRINT_LENGTH} printable ASCII ` +
    "characters without spaces",
  reserved: `Field 'fingerprint' may not begin with ${RESERVED_PREFIXES.join(", ")}`,
}

/** 64 hex digits: what a lock's digest is. */
const digest = z.string().regex(/^[0-9a-fA-F]{64}$/, {
  message: "Field 'locks' holds digests of 64 hexadecimal digits, by the name of the lock",
})

/** An opaque fingerprint; a refusal names the fault and does not repeat the value. */
const fingerprintField = z
  .string()
  .meta({ minLength: MIN_FINGERPRINT_LENGTH, maxLength: MAX_FINGERPRINT_LENGTH })
  .superRefine((text, context) => {
    const fault = fingerprintFault(text)
    if (fault !== null) {
      context.addIssue({
        code: "custom",
        message: FINGERPRINT_FAULTS[fault],
        params: { code: fault === "short" ? "FINGERPRINT_TOO_SHORT" : undefined },
      })
    }
  })
  .transform((text) => text.trim())

/** 16 random bytes are 22 characters of base 64, 32 hexadecimal digits or a UUID. */
const nonceField = z.string().regex(/^[\x21-\x7e]{22,128}$/, {
  message:
    "Field 'nonce' must be 22 to 128 printable characters without spaces, at random and new for each call",
})

/** Longest user token that is looked at; ours have about 500 characters. */
const MAX_TOKEN_LENGTH = 2_048

/**
 * The facts that a program sends about itself. The key may come as `Authorization: License <key>` instead, or
 * `user_token` in place of it; `locks` or `fingerprint` make out its computer.
 */
export const RuntimeRequestBody = z.object({
  key: secretTextField("key", MAX_KEY_LENGTH).optional(),
  user_token: secretTextField("user_token", MAX_TOKEN_LENGTH).optional(),
  program: codeField,
  locks: z.partialRecord(z.enum(LOCKS), digest).optional(),
  fingerprint: fingerprintField.optional(),
  features: z.array(codeField).max(100).optional(),
  app_released_at: instantField("app_released_at").optional(),
  /** At least 16 random bytes, new for each call: the answer is then signed over it. */
  nonce: nonceField.optional(),
})
export type RuntimeRequestBodyType = z.infer<typeof RuntimeRequestBody>

/** Facts about the computer that are stored for its owner. */
export const RuntimeActivateBody = RuntimeRequestBody.extend({
  name: describingField(MAX_DETAILS.name),
  platform: describingField(MAX_DETAILS.platform),
  app_version: describingField(MAX_DETAILS.app_version),
})
export type RuntimeActivateBodyType = z.infer<typeof RuntimeActivateBody>

/** `feature`: whose floating seat is meant; absent = the license's own. */
export const RuntimeSeatBody = RuntimeRequestBody.extend({ feature: codeField.optional() })
export type RuntimeSeatBodyType = z.infer<typeof RuntimeSeatBody>

/** `session`: its id, to keep that one and take no other; absent = take one, or keep it. */
export const RuntimeSessionBody = RuntimeSeatBody.extend({
  session: idField("session").optional(),
})
export type RuntimeSessionBodyType = z.infer<typeof RuntimeSessionBody>

/** Until when a seat is borrowed; see `borrowFields`. */
export const RuntimeBorrowBody = RuntimeRequestBody.extend(borrowFields).refine(saysOnce, SAYS_ONCE)
export type RuntimeBorrowBodyType = z.infer<typeof RuntimeBorrowBody>

/** `amount`: how many uses; 1 if it is absent. `feature`: of which; absent = of the license as a whole. */
export const RuntimeConsumeBody = RuntimeRequestBody.extend({
  feature: codeField.optional(),
  amount: z.number().int().min(1).max(MOST_AT_ONCE).default(1),
})
export type RuntimeConsumeBodyType = z.infer<typeof RuntimeConsumeBody>

/** Most entries of one batch. */
const MAX_ENTRIES = 1_000

/** `entries`: uses that happened before, each with an id of the program's own, by which it counts once. */
export const RuntimeConsumeBatchBody = RuntimeRequestBody.extend({
  feature: codeField.optional(),
  entries: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[\x21-\x7e]{1,128}$/, {
          message:
            "Field 'entries' needs ids of 1 to 128 printable ASCII characters without spaces",
        }),
        amount: z.number().int().min(1).max(MOST_AT_ONCE),
        at: instantField("entries.at"),
      })
    )
    .min(1)
    .max(MAX_ENTRIES),
})
export type RuntimeConsumeBatchBodyType = z.infer<typeof RuntimeConsumeBatchBody>

/** `removal_code`: what the program shows after it erased a license that typed codes had activated. */
export const RuntimeDeactivateBody = RuntimeRequestBody.extend({
  removal_code: secretTextField("removal_code", 256).optional(),
})
export type RuntimeDeactivateBodyType = z.infer<typeof RuntimeDeactivateBody>

/** Without `locks` and `fingerprint` the file is for any computer. */
export const RuntimeCheckoutBody = RuntimeRequestBody.extend(offlineFileFields)
export type RuntimeCheckoutBodyType = z.infer<typeof RuntimeCheckoutBody>

/** `file` is the id in the file's `meta`, `receipt` what the program made of it when it gave it up. */
export const RuntimeReceiptBody = RuntimeRequestBody.pick({
  key: true,
  user_token: true,
  program: true,
  nonce: true,
}).extend({ file: idField("file"), receipt: secretTextField("receipt", 256) })
export type RuntimeReceiptBodyType = z.infer<typeof RuntimeReceiptBody>

/** Longest password that is looked at. */
const MAX_PASSWORD_LENGTH = 1_024

/** The program, which OAuth's clients name as `client_id`. */
const programFields = { program: codeField.optional(), client_id: codeField.optional() }

const namesProgram = ({ program, client_id }: NamedProgram) =>
  (program === undefined) !== (client_id === undefined)

const NAMES_PROGRAM = { message: "Field 'program' must be sent, or 'client_id', and not both" }

/**
 * By `email` and `password`, or by a `device_code`. `license_id`: which of several licenses; absent = the only one. What
 * else OAuth's clients send, such as `scope` or `client_secret`, is ignored (RFC 6749, 3.2).
 */
export const UserSignInBody = z
  .looseObject({
    email: secretTextField("email", MAX_EMAIL_LENGTH).optional(),
    password: secretTextField("password", MAX_PASSWORD_LENGTH).optional(),
    license_id: idField("license_id").optional(),
    grant_type: z
      .string()
      .meta({ const: DEVICE_GRANT })
      .refine((type) => type === DEVICE_GRANT, {
        message: `Field 'grant_type' must be ${DEVICE_GRANT}, or absent`,
        params: { code: "GRANT_TYPE_UNSUPPORTED" },
      })
      .optional(),
    device_code: secretTextField("device_code", 256).optional(),
    ...programFields,
  })
  .refine(namesProgram, NAMES_PROGRAM)
  .superRefine((body, { addIssue }) => {
    const [needed, others] =
      body.grant_type === undefined
        ? ([["email", "password"], ["device_code"]] as const)
        : ([["device_code"], ["email", "password", "license_id"]] as const)
    const missing = needed.find((field) => body[field] === undefined)
    const other = others.find((field) => body[field] !== undefined)
    if (missing !== undefined) {
      addIssue({ code: "custom", message: `Field '${missing}' is missing` })
    }
    if (other !== undefined) {
      addIssue({ code: "custom", message: `Field '${other}' does not go with the others` })
    }
  })
export type UserSignInBodyType = z.infer<typeof UserSignInBody>

/** `name`: the computer's, for its user to know it by. Other fields are ignored, see {@link UserSignInBody}. */
export const UserDeviceBody = z
  .looseObject({ name: describingField(MAX_DETAILS.name), ...programFields })
  .refine(namesProgram, NAMES_PROGRAM)
export type UserDeviceBodyType = z.infer<typeof UserDeviceBody>

/** `refresh_token`: the one of the last answer. */
export const UserRefreshBody = z.object({ refresh_token: secretTextField("refresh_token", 256) })
export type UserRefreshBodyType = z.infer<typeof UserRefreshBody>

/** A checked body of any call, as it was sent. */
export type RuntimeQuestion = z.input<typeof RuntimeRequestBody> &
  Partial<Pick<z.input<typeof RuntimeReceiptBody>, "file">> &
  Partial<Pick<z.input<typeof RuntimeConsumeBody>, "amount" | "feature">> &
  Partial<Pick<z.input<typeof RuntimeConsumeBatchBody>, "entries">>
