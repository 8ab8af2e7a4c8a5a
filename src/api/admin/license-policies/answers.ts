import { z } from "@medusajs/framework/zod"

import {
  AUTHORIZATIONS,
  CONSUMPTION_PERIODS,
  ISSUE_ON,
  LICENSE_KINDS,
  ON_REFUND,
  QUANTITY_MODES,
  TERM_STARTS,
} from "../../../modules/licensing/domain/vocabulary"
import { count, deletion, instant, limit, page, record, reference } from "../../lib/answer-fields"

const LicensePolicy = z
  .strictObject({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    active: z.boolean(),
    kind: z.enum(LICENSE_KINDS),
    authorization: z.enum(AUTHORIZATIONS),
    valid_duration: z.string().nullable(),
    term_starts: z.enum(TERM_STARTS),
    maintenance_duration: z.string().nullable(),
    subscription_duration: z.string().nullable(),
    grace_hours: count,
    quantity_mode: z.enum(QUANTITY_MODES),
    max_activations: limit,
    max_transfers: limit,
    max_users: limit,
    allow_offline: z.boolean(),
    offline_ttl_days: limit,
    allow_license_files: z.boolean(),
    license_file_ttl_days: count,
    allow_typed_codes: z.boolean(),
    floating_seats: limit,
    floating_timeout_minutes: limit,
    max_borrow_hours: limit,
    max_consumptions: limit,
    max_overages: limit,
    consumption_period: z.enum(CONSUMPTION_PERIODS).nullable(),
    is_trial: z.boolean(),
    trial_days: limit,
    key_format: z.string().nullable(),
    key_prefix: z.string().nullable(),
    issue_on: z.enum(ISSUE_ON),
    on_refund: z.enum(ON_REFUND),
    fulfill_when_issued: z.boolean(),
    features: z.array(z.string()).nullable(),
    custom_fields: record.nullable(),
    metadata: record.nullable(),
    created_at: instant,
    updated_at: instant,
    program_id: z.string(),
    program: reference,
  })
  .meta({
    id: "LicensePolicy",
    description:
      "A template of entitlements. They are copied to a license when it is issued: editing a policy never " +
      "changes issued licenses. In limits null = unlimited and 0 = none.",
  })

const LicensePolicyDetail = LicensePolicy.extend({
  variants: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      sku: z.string().nullable(),
      product: z.strictObject({ id: z.string(), title: z.string() }).nullish(),
      product_id: z.string().nullish(),
    })
  ),
  license_count: count,
}).meta({
  id: "LicensePolicyDetail",
  description: "A policy with the variants that sell it and the number of its licenses.",
})

/** Answers of the routes of policies. */
export const policyAnswers = {
  license_policy: z.strictObject({ license_policy: LicensePolicyDetail }),
  license_policies: z.strictObject({ license_policies: z.array(LicensePolicy), ...page }),
  license_policy_deleted: deletion("license_policy"),
  variant_policies: z.strictObject({ license_policies: z.array(LicensePolicy) }),
  product_policies: z.strictObject({
    variants: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        sku: z.string().nullable(),
        license_policies: z.array(LicensePolicy),
      })
    ),
  }),
}
