import { z } from "@medusajs/framework/zod"

import {
  RECONCILE_PROBLEM_CODES,
  WAITS_FOR,
} from "../../modules/licensing/domain/reconcile/reconcile-plan"
import { TOP_UP_STATES } from "../../modules/licensing/domain/reconcile/top-up-outcome"
import { TOP_UP_UNTIL } from "../../modules/licensing/domain/vocabulary"
import { count, named } from "./answer-fields"

/** A license that a line adds uses to. */
const topUpLicense = {
  id: z.string(),
  key_redacted: z.string().nullable(),
  order_id: z.string().nullable(),
  program: named,
}

/** A license that a line could add uses to. */
export const TopUpLicense = z
  .strictObject({ ...topUpLicense, policy: named })
  .meta({ id: "TopUpLicense", description: "A license that a line could add its uses to." })

export const TopUpLine = z
  .strictObject({
    line_item_id: z.string(),
    product_title: z.string().nullable(),
    variant_title: z.string().nullable(),
    license: z
      .strictObject(topUpLicense)
      .nullable()
      .describe("The license that the line names; null = none that is there to be seen."),
    feature: z.string().nullable().describe("Whose uses; null = of the license as a whole."),
    until: z.enum(TOP_UP_UNTIL).describe("How long they stay: for the period, or until used."),
    uses: count.describe("Uses that one unit adds."),
    units: count.describe("Units whose uses are added."),
    added: count.describe("Uses that were added, without those that were taken back."),
    taken_back: count.describe("Uses that the order took back."),
    state: z
      .enum(TOP_UP_STATES)
      .describe(
        "`added`: all of them; `waiting`: some wait for `waiting_for`, or are being added (null); `problem`: some cannot be added, see `code`; `ended`: the order is owed none."
      ),
    waiting_for: z.enum(WAITS_FOR).nullable(),
    code: z.enum(RECONCILE_PROBLEM_CODES).nullable().describe("Why they cannot be added; stable."),
  })
  .meta({ id: "TopUpLine", description: "A line of an order that adds uses to a license." })
