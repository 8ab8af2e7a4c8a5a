import { z } from "@medusajs/framework/zod"

import { USER_LINE_CODES } from "../../modules/licensing/domain/users/user-places"
import { USER_STATES } from "../../modules/licensing/domain/vocabulary"
import { deletion, instant, limit, page } from "./answer-fields"

const LicenseUser = z
  .strictObject({
    id: z.string(),
    email: z.string(),
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    state: z
      .enum(USER_STATES)
      .describe("Whether they have signed in yet; disabled users use nothing."),
    assigned_at: instant,
  })
  .meta({ id: "LicenseUser", description: "Somebody who may use a license for named users." })

/** The answers about named users, to staff and in an account. */
export const userAnswers = {
  users: z.strictObject({
    users: z.array(LicenseUser),
    max_users: limit.describe("How many places there are; null = as many as one likes."),
    ...page,
  }),
  users_assigned: z.strictObject({
    lines: z.array(
      z
        .strictObject({
          line: z.number().int().min(1).describe("Counts from 1."),
          code: z.enum(USER_LINE_CODES).describe("What it came to; stable."),
          email: z.string().nullable().describe("As it is stored; null = the line holds none."),
          user_id: z.string().nullable(),
        })
        .meta({ id: "AssignedUserLine", description: "What came of one line of a list of users." })
    ),
    assigned: z.array(z.string()).describe("Ids of those who got a place by it."),
  }),
  user_unassigned: deletion("license_user"),
  user_changed: z.strictObject({ id: z.string() }),
}
