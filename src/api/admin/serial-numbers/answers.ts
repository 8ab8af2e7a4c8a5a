import { z } from "@medusajs/framework/zod"

import { ACTOR_TYPES, SERIAL_STATUSES } from "../../../modules/licensing/domain/vocabulary"
import { Actor, cappedPage, count, instant, page, record, reference } from "../../lib/answer-fields"

const Customer = z.strictObject({ id: z.string(), email: z.string().nullable() })

const SerialNumber = z
  .strictObject({
    id: z.string(),
    number: count.describe("Within the batch, from 1."),
    value_redacted: z.string(),
    status: z.enum(SERIAL_STATUSES).describe("`reserved`: being redeemed this moment."),
    has_verification: z.boolean(),
    batch: z.strictObject({ id: z.string(), name: z.string() }),
    program: reference,
    policy: reference,
    reserved_at: instant.nullable(),
    claimed_at: instant.nullable(),
    order: z.strictObject({ id: z.string(), display_id: z.number().int() }).nullable(),
    customer: Customer.nullable(),
    blacklisted_at: instant.nullable().describe("Apart from `status`."),
    blacklisted_by: Actor.nullable(),
    blacklist_reason: z.string().nullable(),
    created_at: instant,
  })
  .meta({ id: "SerialNumber", description: "A code that becomes an order with licenses once." })

const SerialEvent = z
  .strictObject({
    id: z.string(),
    type: z.string(),
    actor_type: z.enum(ACTOR_TYPES),
    actor_id: z.string().nullable(),
    actor: Actor,
    order_id: z.string().nullable(),
    data: record.nullable(),
    created_at: instant,
  })
  .meta({
    id: "SerialEvent",
    description: "What happened to a serial number or to its whole batch, and who did it.",
  })

/** Answers of the routes of serial numbers. */
export const serialAnswers = {
  serial_numbers: z.strictObject({ serial_numbers: z.array(SerialNumber), ...cappedPage }),
  serial_number: z.strictObject({ serial_number: SerialNumber }),
  serial_events: z.strictObject({ serial_events: z.array(SerialEvent), ...page }),
  serial_locks: z.strictObject({
    serial_locks: z.array(
      z.strictObject({
        id: z
          .string()
          .describe(
            "`customer:<id>`, `email:<address>`, `address:<network>` (IPv6 by its /64) or `serial:<hash>`."
          ),
        wrong: count.describe("Wrong tries of this UTC day."),
        last_at: instant,
        serial: z.string().nullable().describe("The serial that may not be tried, masked."),
        customer: Customer.nullable().describe("Whose account is locked."),
      })
    ),
  }),
  serial_unlocked: z.strictObject({ id: z.string() }),
  revealed_serial: z.strictObject({
    code: z.string(),
    verification_number: z.string().nullable(),
  }),
  serials_blacklisted: z.strictObject({
    result: z
      .strictObject({
        changed: count,
        unchanged: count.describe("That were so already."),
        unknown: z.array(count).describe("Places in `codes`, from 1, that are no serial number."),
      })
      .meta({ id: "BlacklistResult", description: "What blacklisting or allowing did." }),
  }),
}
