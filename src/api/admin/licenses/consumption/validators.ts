import { z } from "@medusajs/framework/zod"

import { MOST_COUNTED } from "../../../../modules/licensing/domain/consumption/consumption"
import { reasonField } from "../../../lib/schema-fields"

/** `amount`: how many uses of the present period are taken back. */
export const AdminCorrectConsumption = z.object({
  amount: z.number().int().min(1).max(MOST_COUNTED),
  reason: reasonField,
})
export type AdminCorrectConsumptionType = z.infer<typeof AdminCorrectConsumption>
