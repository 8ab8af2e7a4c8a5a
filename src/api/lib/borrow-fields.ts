import { z } from "@medusajs/framework/zod"

import { LICENSE_FILE_ALGORITHMS } from "../../modules/licensing/domain/codecs/license-file"
import { POLICY_NUMBERS } from "../../modules/licensing/domain/policies/policy-rules"
import { expiryField } from "./schema-fields"

const { min, max } = POLICY_NUMBERS.max_borrow_hours

/** How a floating seat is borrowed. Neither `until` nor `hours`: as long as the license allows. */
export const borrowFields = {
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
