import { z } from "@medusajs/framework/zod"

import {
  SERIAL_BATCH_SOURCES,
  SERIAL_BATCH_STATES,
} from "../../../modules/licensing/domain/vocabulary"
import { Actor, count, deletion, instant, page, reference } from "../../lib/answer-fields"
import { LineRepair } from "../../lib/line-repair"

const SerialBatch = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    program: reference,
    policy: reference,
    variant: z
      .strictObject({
        id: z.string(),
        title: z.string().nullable(),
        product_title: z.string().nullable(),
      })
      .nullable()
      .describe("What the line of a redeemed order shows."),
    features: z.array(z.string()).nullable().describe("They become the order's."),
    source: z.enum(SERIAL_BATCH_SOURCES),
    state: z
      .enum(SERIAL_BATCH_STATES)
      .describe(
        "`generating`: call `generate` again; `importing`: send the file; `checked`: confirm it; " +
          "`ready`: listed and redeemed."
      ),
    serial_format: z.string().nullable(),
    serial_prefix: z.string().nullable(),
    with_verification: z.boolean(),
    wanted: count
      .nullable()
      .describe("How many are to be generated; null where they are imported."),
    count,
    reserved_count: count.describe("Being redeemed this moment."),
    claimed_count: count,
    blacklisted_count: count,
    note: z.string().nullable(),
    created_by: Actor,
    created_at: instant,
  })
  .meta({
    id: "SerialBatch",
    description: "Serial numbers that were made together, and what they become when redeemed.",
  })

const SerialImportReport = z
  .strictObject({
    good: count.describe("Serial numbers that were taken."),
    faulty: count.describe("Lines that were not."),
    faults: z
      .array(
        z.strictObject({
          line: count,
          code: z.string().describe("Why; stable."),
          message: z.string(),
        })
      )
      .describe("The first 200 of them."),
    repaired: count.describe("Lines that were taken once they were put right."),
    repairs: z.array(LineRepair).describe("What was put right in the first 200 of them."),
  })
  .meta({ id: "SerialImportReport", description: "What of a file was taken, line by line." })

/** Answers of the routes of batches. */
export const serialBatchAnswers = {
  serial_batch: z.strictObject({ serial_batch: SerialBatch }),
  serial_batches: z.strictObject({ serial_batches: z.array(SerialBatch), ...page }),
  serials_imported: z.strictObject({ serial_batch: SerialBatch, report: SerialImportReport }),
  serial_batch_deleted: deletion("serial_batch"),
}
