import { z } from "@medusajs/framework/zod"

import { codeField } from "./schema-fields"
import { count, instant, limit } from "./answer-fields"

/** A counter in its present period. */
export const consumptionFields = {
  used: count,
  left: limit,
  overage: count,
  resets_at: instant.nullable(),
}

const counter = {
  ...consumptionFields,
  max_consumptions: limit,
  max_overages: limit,
  bought: count.describe(
    "Uses that were bought for this period, and those bought until used that it has used."
  ),
  carried: count.describe("Uses that were bought until used, and are left."),
}

const Uses = z.array(z.strictObject({ starts_at: instant, used: count }))

/** `feature`: whose uses by day and month; absent = those of the license as a whole. */
export const ConsumptionQuery = z.object({ feature: codeField.optional() })
export type ConsumptionQueryType = z.infer<typeof ConsumptionQuery>

/** What was used of a license, and when. */
export const ConsumptionHistory = z
  .strictObject({
    consumption: z.strictObject(counter).nullable(),
    features: z.array(z.strictObject({ feature: z.string(), ...counter })),
    days: Uses,
    months: Uses,
  })
  .meta({
    id: "ConsumptionHistory",
    description:
      "The counter of the present period (null = the license as a whole counts no uses), those of its features, and the " +
      "uses that programs reported on each of the last 30 days and in each of the last 13 months, in UTC, the oldest " +
      "first: of the license as a whole, or of the `feature` that was asked for. Corrections and resets " +
      "change the counter alone.",
  })
