import { z } from "@medusajs/framework/zod"

import { COMPUTER_ACTS } from "../../../../modules/licensing/domain/ladder/computer-acts"
import { LOCKS } from "../../../../modules/licensing/domain/seats/flexible-locking"
import {
  ACTIVATION_ENDINGS,
  ACTIVATION_MARKS,
  ACTIVATION_STATUSES,
} from "../../../../modules/licensing/domain/vocabulary"
import { count, instant, limit, page } from "../../../lib/answer-fields"
import { ComputerUser } from "../../../lib/user-answers"

export const Activation = z
  .strictObject({
    id: z.string(),
    license_id: z.string(),
    original_activation_id: z.string().nullable(),
    sequence: count,
    status: z.enum(ACTIVATION_STATUSES),
    ended_reason: z.enum(ACTIVATION_ENDINGS).nullable(),
    site_code: z.string().nullable(),
    machine_id: z.string().nullable(),
    activation_code: z.string().nullable(),
    marks: z.array(z.enum(ACTIVATION_MARKS)),
    name: z.string().nullable(),
    platform: z.string().nullable(),
    app_version: z.string().nullable(),
    note: z.string().nullable(),
    activated_at: instant,
    expires_at: instant.nullable(),
    last_seen_at: instant.nullable(),
    ended_at: instant.nullable(),
  })
  .meta({
    id: "Activation",
    description:
      "One license in force on one computer, or what was one. `original_activation_id` is the first of its " +
      "seat; the codes are null where a program activated itself.",
  })

export const ListedActivation = Activation.extend({
  user: ComputerUser.nullable().describe(
    "Whose computer it is; null = the license is proved by its key, or the user was forgotten."
  ),
  acts: z
    .array(z.enum(COMPUTER_ACTS))
    .describe(
      "What staff may ask for it while it is active, besides ending it; the terms of its license refuse the rest. " +
        "`checkout` makes a machine file."
    ),
}).meta({
  id: "ListedActivation",
  description:
    "An activation with the named user whose computer it is, and what it may be asked for.",
})

const LockPair = z.strictObject({
  lock: z.enum(LOCKS),
  hardware: z.boolean(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  changed: z.boolean(),
})

/** The answers of a license's activations. */
export const activationAnswers = {
  activations: z.strictObject({ activations: z.array(ListedActivation), ...page }),
  activation: z.strictObject({ activation: ListedActivation }),
  activation_task: z.strictObject({
    activation: Activation,
    repeated: z.boolean(),
    free_seats: limit,
    seats: limit,
  }),
  lock_comparison: z.strictObject({ locks: z.array(LockPair).nullable() }),
}
