import { z } from "@medusajs/framework/zod"

import { MOST_COUNTED } from "../../../../modules/licensing/domain/consumption/consumption"
import { codeField, reasonField } from "../../../lib/schema-fields"

/** `amount`: how many uses of the present period are taken back; `feature`: of which, absent = of the whole. */
export const AdminCorrectConsumption = z.object({
  feature: codeField.optional(),
  amount: z.number().int().min(1).max(MOST_COUNTED),
  reason: reasonField,
})
export type AdminCorrectConsumptionType = z.infer<typeof AdminCorrectConsumption>
