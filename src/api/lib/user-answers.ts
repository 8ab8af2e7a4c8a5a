import { z } from "@medusajs/framework/zod"

import { USER_LINE_CODES } from "../../modules/licensing/domain/users/user-places"
import { USER_LINKS, USER_STATES } from "../../modules/licensing/domain/vocabulary"
import { deletion, instant, limit, page } from "./answer-fields"

const LicenseUser = z
  .strictObject({
    id: z.string(),
    email: z.string(),
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    state: z
      .enum(USER_STATES)
      .describe("Whether they have accepted the invitation yet; disabled users use nothing."),
    assigned_at: instant,
    link_sent_at: instant
      .nullable()
      .describe(
        "When the invitation, or the link for a new password, was mailed that they have not used; null = none is out."
      ),
    link_expires_at: instant.nullable().describe("Until when that link works."),
    password_settable: z
      .boolean()
      .describe("Whether a password may be set for them by hand; where not, show nothing of it."),
  })
  .meta({ id: "LicenseUser", description: "Somebody who may use a license for named users." })

/** The named user of a computer or of an event, as long as they are known. */
export const ComputerUser = z
  .strictObject({
    id: z.string(),
    email: z.string(),
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
  })
  .meta({ id: "ComputerUser", description: "A named user, as others know them." })

/** A license that a named user may choose to sign in for. */
export const UsableLicense = z.strictObject({
  id: z.string(),
  policy: z.string().describe("The policy's code."),
  expires_at: instant.nullable(),
})

/** The answers about named users, to staff and in an account. */
export const userAnswers = {
  users: z.strictObject({
    users: z.array(LicenseUser),
    used: z.number().int().describe("How many places are taken, found by the search or not."),
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
    invited: z
      .array(z.string())
      .describe("Ids of those of them who are mailed an invitation, after the answer."),
  }),
  user_unassigned: deletion("license_user"),
  user_changed: z.strictObject({ id: z.string() }),
  user_signed_out: z.strictObject({
    id: z.string(),
    ended: z.number().int().describe("How many sign-ins it ended."),
  }),
  user_mailed: z.strictObject({ id: z.string(), sent: z.literal(true) }),
  device_sign_in: z.strictObject({
    device_sign_in: z
      .strictObject({
        user_code: z.string().describe("As the program shows it."),
        program: z.strictObject({ code: z.string(), name: z.string() }),
        name: z.string().nullable().describe("The computer's name, as the program says."),
        asked_at: instant,
        expires_at: instant.describe("Until when it can be answered."),
        licenses: z
          .array(UsableLicense.extend({ policy_name: z.string() }))
          .describe("For which of my licenses I may sign it in; none = I may not."),
      })
      .meta({ id: "DeviceSignIn", description: "A program that waits for its named user." }),
  }),
  device_sign_in_answered: z.strictObject({ approved: z.boolean() }),
  user_link: z.strictObject({
    user_link: z.strictObject({
      email: z.string(),
      kind: z.enum(USER_LINKS).describe("What the link is for."),
      has_account: z.boolean().describe("Whether the address has an account to sign in with."),
    }),
  }),
  user_link_accepted: z.strictObject({
    license_user: z.strictObject({ email: z.string(), state: z.literal("active") }),
  }),
}
