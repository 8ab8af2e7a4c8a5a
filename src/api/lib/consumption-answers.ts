import { z } from "@medusajs/framework/zod"

import { count, instant, limit } from "./answer-fields"

/** A counter in its present period. */
export const consumptionFields = {
  used: count,
  left: limit,
  overage: count,
  resets_at: instant.nullable(),
}

const Uses = z.array(z.strictObject({ starts_at: instant, used: count }))

/** What was used of a license, and when. */
export const ConsumptionHistory = z
  .strictObject({
    consumption: z
      .strictObject({ ...consumptionFields, max_consumptions: limit, max_overages: limit })
      .nullable(),
    days: Uses,
    months: Uses,
  })
  .meta({
    id: "ConsumptionHistory",
    description:
      "The counter of the present period (null = the license counts no uses), and the uses that programs reported on " +
      "each of the last 30 days and in each of the last 13 months, in UTC, the oldest first. Corrections and resets " +
      "change the counter alone.",
  })
