import { z } from "@medusajs/framework/zod"

import { LOCKS } from "../../../modules/licensing/domain/seats/flexible-locking"
import { SIGNING_KEY_STATES } from "../../../modules/licensing/domain/signing-keys"
import { PERMISSIONS } from "../../../modules/licensing/domain/permissions/permissions"
import { SUBSCRIPTION_STATES, TASKS } from "../../../modules/licensing/domain/seats/task-limits"
import { count, instant, JsonWebKey, limit } from "../../lib/answer-fields"

const TaskLimit = z.strictObject({
  enabled: z.boolean(),
  daily: limit,
  monthly: limit,
  per_seat: z
    .boolean()
    .describe("The numbers are the default's, which holds for each seat; false = they were set."),
})

const LicensingSettings = z
  .strictObject({
    mail: z.strictObject({
      enabled: z.boolean(),
      provider: z.boolean(),
      include_keys: z.boolean(),
      include_keys_source: z.enum(["option", "setting"]),
    }),
    data_keys: z.strictObject({ created_at: instant.nullable(), rewrapped_at: instant.nullable() }),
    task_limits: z.record(z.enum(SUBSCRIPTION_STATES), z.record(z.enum(TASKS), TaskLimit)),
    flexible_locking: z.strictObject({
      changeable: z.array(z.enum(LOCKS)),
      max_hardware_changes: count,
    }),
    owner_resets_per_year: count.describe(
      "Computers of one license that the owner of its order may reset in twelve months; 0 = none."
    ),
    quota_return_days: count.describe(
      "Days after issuing in which a canceled order or a deleted license gives a manager's quota back; 0 = never."
    ),
    managers: z.strictObject({
      permissions: z
        .array(z.enum(PERMISSIONS))
        .describe("The set that is ticked for a new license manager."),
      offered: z.array(z.enum(PERMISSIONS)).describe("Permissions that may be granted now."),
      distribution: z.boolean(),
    }),
    rekey: z
      .strictObject({ by_owner: z.boolean() })
      .describe("Who, beside staff, gives licenses new keys."),
    reveal: z.strictObject({ rule: z.enum(["everyone", "option"]) }),
  })
  .meta({ id: "LicensingSettings", description: "Licensing of the whole shop." })

const SigningKey = z
  .strictObject({
    kid: z.string(),
    status: z.enum(SIGNING_KEY_STATES),
    created_at: instant,
    retires_at: instant.nullable(),
    thumbprint: z.string(),
    jwk: JsonWebKey,
    pem: z.string(),
  })
  .meta({
    id: "SigningKey",
    description:
      "A key that signs (`current`), is only published until `retires_at` (`retiring`), or no more (`retired`).",
  })

/** Answers of the routes of the settings. */
export const settingsAnswers = {
  licensing_settings: z.strictObject({ licensing_settings: LicensingSettings }),
  signing_keys: z.strictObject({ signing_keys: z.array(SigningKey) }),
}
