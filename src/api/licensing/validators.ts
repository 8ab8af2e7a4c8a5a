import { z } from "@medusajs/framework/zod"

import { MAX_KEY_LENGTH } from "../../modules/licensing/domain/codecs/license-key"
import { LOCKS } from "../../modules/licensing/domain/flexible-locking"
import { offlineFileFields } from "../offline-fields"
import { codeField, idField, instantField, secretTextField, textField } from "../schema-fields"

/** 64 hex digits: what a lock's digest is. */
const digest = z.string().regex(/^[0-9a-fA-F]{64}$/, {
  message: "Field 'locks' holds digests of 64 hexadecimal digits, by the name of the lock",
})

/**
 * What a program says of itself. The key may come as `Authorization: License <key>` instead; `locks` or
 * `fingerprint` make out its computer.
 */
export const RuntimeRequestBody = z.object({
  key: secretTextField("key", MAX_KEY_LENGTH).optional(),
  program: codeField,
  locks: z.partialRecord(z.enum(LOCKS), digest).optional(),
  fingerprint: textField("fingerprint", 256).optional(),
  features: z.array(codeField).max(100).optional(),
  app_released_at: instantField("app_released_at").optional(),
  /** Set it to anything new: the answer is then signed over it. */
  nonce: textField("nonce", 128).optional(),
})
export type RuntimeRequestBodyType = z.infer<typeof RuntimeRequestBody>

/** What is kept of the computer for its owner. */
export const RuntimeActivateBody = RuntimeRequestBody.extend({
  name: textField("name", 120).optional(),
  platform: textField("platform", 60).optional(),
  app_version: textField("app_version", 60).optional(),
})
export type RuntimeActivateBodyType = z.infer<typeof RuntimeActivateBody>

/** Without `locks` and `fingerprint` the file is for any computer. */
export const RuntimeCheckoutBody = RuntimeRequestBody.extend(offlineFileFields)
export type RuntimeCheckoutBodyType = z.infer<typeof RuntimeCheckoutBody>

/** `file` is the id in the file's `meta`, `receipt` what the program made of it when it gave it up. */
export const RuntimeReceiptBody = RuntimeRequestBody.pick({
  key: true,
  program: true,
  nonce: true,
}).extend({ file: idField("file"), receipt: secretTextField("receipt", 64) })
export type RuntimeReceiptBodyType = z.infer<typeof RuntimeReceiptBody>
