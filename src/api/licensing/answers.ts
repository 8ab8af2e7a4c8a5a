import { z } from "@medusajs/framework/zod"

import { VERDICT_CODES } from "../../modules/licensing/domain/ladder/verdict-codes"
import { LICENSE_KINDS } from "../../modules/licensing/domain/vocabulary"
import { count, instant, JsonWebKey, limit, record } from "../lib/answer-fields"
import { consumptionFields } from "../lib/consumption-answers"
import { OfflineFileAnswer } from "../lib/offline-answers"
import { featureEndsAnswer, floatingFeaturesAnswer, licenseDatesAnswer } from "../lib/term-fields"
import { UsableLicense } from "../lib/user-answers"

const RuntimeLicense = z.strictObject({
  id: z.string(),
  policy: z.string(),
  kind: z.enum(LICENSE_KINDS),
  ...licenseDatesAnswer,
  grace_ends_at: instant.nullable(),
  features: z.array(z.string()).describe("Codes of the features that are on."),
  feature_ends: featureEndsAnswer,
  floating_features: floatingFeaturesAnswer,
  custom_fields: record,
  allow_offline: z.boolean(),
  seats: limit,
  seats_used: count,
  floating_seats: limit,
  max_borrow_hours: limit,
  is_trial: z.boolean(),
  is_test: z.boolean(),
})

const Verdict = z
  .strictObject({
    valid: z.boolean(),
    code: z.enum(VERDICT_CODES),
    message: z.string(),
    next: z.string(),
    retry_at: instant.nullable(),
    differing_locks: count.nullable(),
    license: RuntimeLicense.nullable(),
    activation: z
      .strictObject({ id: z.string(), activated_at: instant, expires_at: instant.nullable() })
      .nullable(),
    session: z
      .strictObject({
        id: z.string(),
        taken_at: instant,
        alive_until: instant,
        borrowed_until: instant.nullable(),
        feature: z.string().optional(),
      })
      .nullable()
      .meta({
        description:
          "The floating seat of this computer, of the license or of the `feature` that was asked about; null = none, or " +
          "none is needed.",
      }),
    feature: z
      .string()
      .optional()
      .describe("The feature whose floating seat was asked about; absent = none was."),
    consumption: z
      .strictObject({ feature: z.string().optional(), ...consumptionFields })
      .nullable()
      .meta({
        description:
          "The uses counted in the present period: of those included what is left (null = unlimited), how many went " +
          "beyond, and when counting starts again (null = never). null = the license counts no uses.",
      }),
    server_time: instant,
    nonce: z.string().optional(),
    signature: z.string().optional(),
  })
  .meta({
    id: "Verdict",
    description:
      "What the server says of a license for one computer. `message` and `next` are for people: what is so, " +
      "and what to do. `signature` is a compact JWS (EdDSA) of the type `license-answer+jws` over the question and " +
      "the verdict, see docs/formats.md.",
  })

const Checkout = Verdict.extend({ file: OfflineFileAnswer.nullable() }).meta({
  id: "Checkout",
  description: "A verdict, and the file if it was not refused.",
})

const SignedInUser = z
  .strictObject({
    access_token: z
      .string()
      .optional()
      .describe("The same as `user_token`; to a program whose user answered on a page."),
    token_type: z.literal("Bearer").optional().describe("Comes with `access_token`."),
    user_token: z.string(),
    expires_in: count,
    refresh_token: z.string(),
    refresh_expires_at: instant,
    license: UsableLicense,
    user: z.strictObject({
      id: z.string(),
      email: z.string(),
      first_name: z.string().nullable(),
      last_name: z.string().nullable(),
    }),
  })
  .meta({
    id: "SignedInUser",
    description:
      "`user_token` is a JWT (EdDSA) of the type `license-user+jwt`, good for `expires_in` seconds. `refresh_token` is " +
      "good for one refresh. Both are secrets.",
  })

const StartedDevice = z
  .strictObject({
    device_code: z.string().describe("The program's, by which it asks for its tokens; a secret."),
    user_code: z.string().describe("What the program shows its user, as `WDJB-MJHT`."),
    verification_uri: z.string().describe("The page on which the user types it."),
    verification_uri_complete: z
      .string()
      .describe("The page with the code, for a link or a QR code."),
    expires_in: count.describe("Seconds for which both codes are good."),
    interval: count.describe("Seconds to wait between two requests for the tokens."),
  })
  .meta({ id: "StartedDevice", description: "The codes of a program that waits for its user." })

/** Answers of the runtime API. */
export const runtimeAnswers = {
  verdict: Verdict,
  heartbeat: Verdict.extend({ next_heartbeat: count }).meta({
    id: "Heartbeat",
    description:
      "A verdict, and in how many seconds the program should give its next sign of life.",
  }),
  consumed_batch: Verdict.extend({ counted: count, repeated: count }).meta({
    id: "ConsumedBatch",
    description: "A verdict, and how many of the entries were counted now, and how many before.",
  }),
  checkout: Checkout,
  started_device: StartedDevice,
  signed_in_user: SignedInUser,
  signed_out_user: z.strictObject({ signed_out: z.literal(true) }),
  json_web_key_set: z.strictObject({ keys: z.array(JsonWebKey) }),
}
