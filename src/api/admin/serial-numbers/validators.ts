import { z } from "@medusajs/framework/zod"

import { MAX_SERIAL_LENGTH } from "../../../modules/licensing/domain/serials/serial-codes"
import { SERIAL_STATUSES } from "../../../modules/licensing/domain/vocabulary"
import {
  anyOf,
  booleanParam,
  idField,
  pageFields,
  reasonField,
  secretTextField,
  secretTextsField,
} from "../../lib/schema-fields"

/** Serials that one call blacklists or allows at most, unless it is all of a batch. */
const MAX_NAMED_SERIALS = 1000

const filters = {
  q: secretTextField("q", 2 * MAX_SERIAL_LENGTH).optional(),
  batch_id: anyOf(idField("batch_id")),
  program_id: anyOf(idField("program_id")),
  policy_id: anyOf(idField("policy_id")),
  status: anyOf(z.enum(SERIAL_STATUSES)),
  blacklisted: booleanParam,
  order_id: anyOf(idField("order_id")),
  customer_id: anyOf(idField("customer_id")),
}

/** Filters, order and paging. Within a batch `created_at` is the order of the numbers. */
export const AdminGetSerialsParams = z.object({
  ...filters,
  ...pageFields,
  order: z.enum(["created_at", "-created_at"]).optional(),
})
export type AdminGetSerialsParamsType = z.infer<typeof AdminGetSerialsParams>

/** The same in a body, where `q` may be a whole code. */
export const AdminSearchSerials = AdminGetSerialsParams
export type AdminSearchSerialsType = AdminGetSerialsParamsType

export const AdminGetSerialEventsParams = z.object(pageFields)
export type AdminGetSerialEventsParamsType = z.infer<typeof AdminGetSerialEventsParams>

/** `id` as the list of locks has it. */
export const AdminUnlockSerials = z.object({ id: idField("id") })
export type AdminUnlockSerialsType = z.infer<typeof AdminUnlockSerials>

/** Exactly one of `ids`, `codes` (a pasted list) and `batch_id` (all of it). */
export const AdminBlacklistSerials = z
  .object({
    ids: z.array(idField("ids")).min(1).max(MAX_NAMED_SERIALS).optional(),
    codes: secretTextsField("codes", MAX_NAMED_SERIALS, 2 * MAX_SERIAL_LENGTH).optional(),
    batch_id: idField("batch_id").optional(),
    reason: reasonField,
  })
  .strict()
  .refine(
    ({ ids, codes, batch_id }) =>
      [ids, codes, batch_id].filter((each) => each !== undefined).length === 1,
    { path: ["ids"], message: "Exactly one of the fields 'ids', 'codes' and 'batch_id' is needed" }
  )
export type AdminBlacklistSerialsType = z.infer<typeof AdminBlacklistSerials>
