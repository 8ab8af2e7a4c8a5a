import { model } from "@medusajs/framework/utils"

import {
  AUTHORIZATIONS,
  CONSUMPTION_PERIODS,
  ISSUE_ON,
  LICENSE_KINDS,
  ON_REFUND,
  QUANTITY_MODES,
  TERM_STARTS,
} from "../domain/vocabulary"
import { License } from "./license"
import { LicenseBundleItem } from "./license-bundle-item"
import { LicenseProgram } from "./license-program"

/**
 * Template of entitlements for a program, linked to product variants. Its fields are copied to a
 * license at issue: editing a policy never changes an issued license. In limits null = unlimited and
 * 0 = none; durations are ISO 8601 (`P1Y`), see `domain/duration.ts`.
 */
export const LicensePolicy = model
  .define(
    { name: "license_policy", tableName: "licensing_policy" },
    {
      id: model.id({ prefix: "lpol" }).primaryKey(),
      code: model.text().searchable(),
      name: model.text().searchable(),
      active: model.boolean().default(true),
      kind: model.enum([...LICENSE_KINDS]).default("perpetual"),
      authorization: model.enum([...AUTHORIZATIONS]).default("license_key"),
      valid_duration: model.text().nullable(),
      term_starts: model.enum([...TERM_STARTS]).default("issue"),
      maintenance_duration: model.text().nullable(),
      subscription_duration: model.text().nullable(),
      grace_hours: model.number().default(0),
      quantity_mode: model.enum([...QUANTITY_MODES]).default("key_per_unit"),
      max_activations: model.number().nullable(),
      max_transfers: model.number().nullable(),
      max_users: model.number().nullable(),
      allow_offline: model.boolean().default(true),
      offline_ttl_days: model.number().nullable(),
      allow_license_files: model.boolean().default(false),
      license_file_ttl_days: model.number().default(30),
      allow_typed_codes: model.boolean().default(true),
      floating_seats: model.number().nullable(),
      floating_timeout_minutes: model.number().nullable(),
      floating_overdraft_percent: model.number().default(0),
      max_borrow_hours: model.number().nullable(),
      max_consumptions: model.number().nullable(),
      max_overages: model.number().default(0).nullable(),
      consumption_period: model.enum([...CONSUMPTION_PERIODS]).nullable(),
      is_trial: model.boolean().default(false),
      trial_days: model.number().nullable(),
      key_format: model.text().nullable(),
      key_prefix: model.text().nullable(),
      issue_on: model.enum([...ISSUE_ON]).default("payment_captured"),
      on_refund: model.enum([...ON_REFUND]).default("revoke"),
      fulfill_when_issued: model.boolean().default(false),
      features: model.json().nullable(),
      feature_terms: model.json().nullable(),
      custom_fields: model.json().nullable(),
      metadata: model.json().nullable(),
      program: model.belongsTo(() => LicenseProgram, { mappedBy: "policies" }),
      licenses: model.hasMany(() => License, { mappedBy: "policy" }),
      bundle_items: model.hasMany(() => LicenseBundleItem, { mappedBy: "policy" }),
    }
  )
  .indexes([{ on: ["code"], unique: true, where: null }])
