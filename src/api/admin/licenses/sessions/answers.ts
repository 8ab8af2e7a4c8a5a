import { z } from "@medusajs/framework/zod"

import { instant, limit, page } from "../../../lib/answer-fields"

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
  })
  .meta({ id: "Session", description: "A floating seat that a computer holds." })

/** The answers about a license's floating seats. */
export const sessionAnswers = {
  sessions: z.strictObject({ sessions: z.array(Session), seats: limit, ...page }),
  session_ended: z.strictObject({ id: z.string() }),
}
