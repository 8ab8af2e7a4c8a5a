import { z } from "@medusajs/framework/zod"

import { LICENSE_FILE_ALGORITHMS } from "../../modules/licensing/domain/codecs/license-file"
import { POLICY_NUMBERS } from "../../modules/licensing/domain/policies/policy-rules"
import { codeField, expiryField, idField } from "./schema-fields"

const { min, max } = POLICY_NUMBERS.max_borrow_hours

/**
 * How a floating seat is borrowed, of the license or of its `feature`. Neither `until` nor `hours`: as long as the
 * license allows.
 */
export const borrowFields = {
  feature: codeField.optional(),
  until: expiryField("until").optional(),
  hours: z.number().int().min(min).max(max).optional(),
  algorithm: z.enum(LICENSE_FILE_ALGORITHMS).optional(),
}

/** For `refine`: only one of the two says until when. */
export const saysOnce = ({ until, hours }: { until?: unknown; hours?: unknown }): boolean =>
  until === undefined || hours === undefined

export const SAYS_ONCE = {
  message: "Field 'hours' may not be sent together with field 'until'",
  path: ["hours"],
}

/** Which computer takes a seat along, and until when. */
const BorrowSeatBody = z
  .object({ activation_id: idField("activation_id"), ...borrowFields })
  .refine(saysOnce, SAYS_ONCE)
export type BorrowSeatBodyType = z.infer<typeof BorrowSeatBody>

/** What the route that borrows a seat is to staff and in an account. */
export const borrowOperation = {
  method: "POST",
  summary: "Take a floating seat along for a computer, with its machine file",
  body: BorrowSeatBody,
  examples: {
    "For a day": { activation_id: "lact_01K8Z0V5N3", hours: 24 },
    "Of a feature": { activation_id: "lact_01K8Z0V5N3", feature: "raw-export", hours: 24 },
    "Until a time": { activation_id: "lact_01K8Z0V5N3", until: "2030-01-31T18:00:00Z" },
  },
  verdicts: true,
  answer: "session_borrowed",
} as const

/** Description of the act, after who may do it. */
export const borrowNote =
  "With `feature` the seat of that feature, of a floating license only beside its own. Until `until`, or for `hours`; without both as long as the license allows. The file ends when the seat is free " +
  "again; until then the seat counts, whatever the computer does. It is shown this once. A refusal has the code " +
  "of its verdict, see docs/verdicts.md."
