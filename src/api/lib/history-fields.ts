import { z } from "@medusajs/framework/zod"

import { ComputerUser } from "./user-answers"

/** The subjects of a row of a history, and its changes. */
export const historyFields = {
  about: z
    .strictObject({
      licenses: z.array(
        z.strictObject({
          id: z.string(),
          key_redacted: z.string().nullable(),
          policy: z.string().describe("Name of the policy."),
        })
      ),
      computer: z
        .strictObject({
          id: z.string(),
          name: z.string().nullable(),
          site_code: z.string().nullable(),
        })
        .nullable(),
      users: z
        .array(ComputerUser)
        .describe(
          "The first few named users, as they are called now; who was forgotten is missing. " +
            "`data.user_ids` has them all."
        ),
    })
    .describe("The first few licenses, the computer and the named users that it is about."),
  changes: z
    .array(
      z.strictObject({
        field: z.string(),
        from: z.unknown().optional().describe("Absent where it differed among several licenses."),
        to: z.unknown(),
      })
    )
    .describe("The fields that were changed, with what they were and became."),
}
