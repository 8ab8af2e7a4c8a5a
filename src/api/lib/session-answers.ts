import { z } from "@medusajs/framework/zod"

import { OfflineFileAnswer } from "./offline-answers"
import { codeField } from "./schema-fields"
import { count, instant, limit, page } from "./answer-fields"

const Session = z
  .strictObject({
    id: z.string(),
    activation_id: z.string(),
    name: z.string().nullable(),
    platform: z.string().nullable(),
    app_version: z.string().nullable(),
    note: z.string().nullable(),
    taken_at: instant,
    alive_until: instant,
    borrowed_until: instant
      .nullable()
      .describe("Until when the computer has borrowed the seat; null = it has not."),
    file_id: z.string().nullable().describe("The machine file of a borrowed seat."),
  })
  .meta({ id: "Session", description: "A floating seat that a computer holds." })

/** Who sits on a license's floating seats, for staff, owners and managers; never for a program. */
export const sessionList = z.strictObject({
  sessions: z.array(Session),
  features: z
    .array(z.strictObject({ feature: z.string(), seats: count, in_use: count }))
    .describe("The features of the license that have floating seats of their own."),
  seats: limit,
  retry_at: instant
    .nullable()
    .describe("All seats are taken; one more fits then if nobody gives another sign of life."),
  ...page,
})

/** Peaks of a license's floating seats. */
export const sessionPeaks = z.strictObject({
  peaks: z.array(
    z
      .strictObject({
        at: instant.describe("Begin of the hour or UTC day."),
        peak: count.describe("Seats that were in use at most."),
        refused: count.describe(
          "Seats more that would have been needed: computers that got none within an hour; of a day, in its worst hour."
        ),
      })
      .meta({
        id: "SessionPeak",
        description: "The floating seats in use at most in an hour or day.",
      })
  ),
})

/** `feature`: whose floating seats are meant; absent = the license's own. */
export const seatsOf = { feature: codeField.optional() }

const sessionPeaksQuery = z.object({
  ...seatsOf,
  by: z.enum(["hour", "day"]).default("day").describe("Peaks of hours, or of UTC days."),
  days: z.coerce
    .number()
    .int()
    .min(1)
    .max(400)
    .default(30)
    .describe("Today and the days before it."),
})
export type SessionPeaksQuery = z.infer<typeof sessionPeaksQuery>

/** What the route of the peaks is to staff and in an account. */
export const peaksOperation = {
  method: "GET",
  summary: "List how many floating seats of a license were in use at most",
  description:
    "Kept for 13 months. An hour or day in which nobody ran and nobody was refused has no row.",
  query: sessionPeaksQuery,
  queryConfig: { isList: false },
  answer: "session_peaks",
  errors: ["LICENSE_NOT_FOUND"],
} as const

/** The floating seats of a license in a list. */
export const FloatingUse = z
  .strictObject({
    seats: count,
    in_use: count,
    max_borrow_hours: limit.describe("How many hours a seat may be borrowed; null = not at all."),
  })
  .meta({
    id: "FloatingUse",
    description: "How many computers may run at the same time, and how many run now.",
  })

/** A borrowed seat, with its file, which is shown once. */
export const sessionBorrowed = z.strictObject({
  session: z.strictObject({
    id: z.string(),
    taken_at: instant,
    alive_until: instant,
    borrowed_until: instant,
  }),
  file: OfflineFileAnswer,
})

export const sessionEnded = z.strictObject({ id: z.string() })
