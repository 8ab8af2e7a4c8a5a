import { model } from "@medusajs/framework/utils"

import {
  AUTHORIZATIONS,
  CONSUMPTION_PERIODS,
  LICENSE_KINDS,
  LICENSE_SOURCES,
  LICENSE_STATES,
  ON_REFUND,
  STATE_CAUSES,
  TERM_STARTS,
} from "../domain/vocabulary"
import { LicensePolicy } from "./license-policy"
import { LicenseProgram } from "./license-program"

/**
 * One entitlement with one key, issued for a unit of an order line item or by hand. The entitlements
 * are the policy's as they were at issue. The key itself is in `license_secret`, which nothing links to:
 * a query for `licenses.*` through the order reaches this row and so must find nothing secret here.
 *
 * A unit is issued once for ever: (`entitlement_id`, `unit_index`) is unique over all rows, deleted ones
 * included. The entitlement never changes, `policy_id` is only the policy that the license has now. A deleted
 * license is wiped, not removed (`deleted_at`, `deleted_by`).
 *
 * `vacated_seats` counts the seats that computers gave free and nobody took again, see `domain/transfers.ts`.
 *
 * `units` is the number of units of the line that the license stands for (1, or the line's quantity
 * where seats follow it). `released_at` marks a license that someone took out of force and whose unit was
 * given back later: it no longer counts as a settled unit, see `domain/reconcile/reconcile-plan.ts`.
 *
 * `term_day` is the day of the month on which the term began that renewals go on from, since a month may be
 * too short for it; null = that of `expires_at`.
 *
 * `offline_until`: no offline file of the license, given back or not, runs longer. PostgreSQL keeps it on
 * license and activation as files are written (a trigger), so that the revocation list finds the few that
 * files can be out for, see `offline/revocations.ts`.
 *
 * The table has no checks of its enums, since each would be read anew for every activation. It has one more
 * column, which PostgreSQL keeps by itself: `activated`, whether `activation_count` is above 0. Indexes hold
 * it in place of the count, so that counting up does not touch them.
 */
export const License = model
  .define(
    { name: "license", tableName: "licensing_license" },
    {
      id: model.id({ prefix: "lic" }).primaryKey(),
      key_redacted: model.text().nullable(),
      order_id: model.text().nullable(),
      line_item_id: model.text().nullable(),
      entitlement_id: model.text().nullable(),
      product_id: model.text().index().nullable(),
      variant_id: model.text().index().nullable(),
      customer_id: model.text().index().nullable(),
      unit_index: model.number().nullable(),
      units: model.number().default(1),
      bundle_id: model.text().nullable(),
      source: model.enum([...LICENSE_SOURCES]),
      state: model.enum([...LICENSE_STATES]).default("active"),
      state_cause: model.enum([...STATE_CAUSES]).nullable(),
      state_reason: model.text().nullable(),
      state_changed_at: model.dateTime().nullable(),
      released_at: model.dateTime().nullable(),
      kind: model.enum([...LICENSE_KINDS]),
      authorization: model.enum([...AUTHORIZATIONS]),
      valid_duration: model.text().nullable(),
      term_starts: model.enum([...TERM_STARTS]),
      grace_hours: model.number().default(0),
      purchased_seats: model.number().nullable(),
      granted_seats: model.number().default(0),
      max_transfers: model.number().nullable(),
      max_users: model.number().nullable(),
      allow_offline: model.boolean().default(true),
      offline_ttl_days: model.number().nullable(),
      allow_license_files: model.boolean().default(false),
      license_file_ttl_days: model.number().default(30),
      allow_typed_codes: model.boolean().default(true),
      floating_seats: model.number().nullable(),
      floating_timeout_minutes: model.number().nullable(),
      max_borrow_hours: model.number().nullable(),
      max_consumptions: model.number().nullable(),
      max_overages: model.number().nullable(),
      consumption_period: model.enum([...CONSUMPTION_PERIODS]).nullable(),
      on_refund: model.enum([...ON_REFUND]),
      is_trial: model.boolean().default(false),
      trial_days: model.number().nullable(),
      is_test: model.boolean().default(false),
      features: model.json().nullable(),
      custom_fields: model.json().nullable(),
      starts_at: model.dateTime().nullable(),
      expires_at: model.dateTime().nullable(),
      term_day: model.number().nullable(),
      maintenance_until: model.dateTime().nullable(),
      activation_count: model.number().default(0),
      activation_sequence: model.number().default(0),
      transfer_count: model.number().default(0),
      vacated_seats: model.number().default(0),
      consumption_count: model.number().default(0),
      offline_until: model.dateTime().nullable(),
      note: model.text().nullable(),
      deleted_by: model.text().nullable(),
      metadata: model.json().nullable(),
      program: model.belongsTo(() => LicenseProgram, { mappedBy: "licenses" }),
      policy: model.belongsTo(() => LicensePolicy, { mappedBy: "licenses" }),
    }
  )
  .indexes([
    { on: ["entitlement_id", "unit_index"], unique: true, where: null },
    { on: ["order_id", "source"], where: null },
    { on: ["order_id", "created_at", "unit_index", "id", "state"] },
    { on: ["created_at", "id"] },
    { on: ["expires_at", "id"] },
    { on: ["state", "created_at", "id"], where: "state <> 'active' and deleted_at is null" },
    {
      name: "IDX_licensing_license_withdrawn",
      on: ["offline_until"],
      where: "offline_until is not null and (state <> 'active' or deleted_at is not null)",
    },
    {
      name: "IDX_licensing_license_order_offline",
      on: ["order_id", "offline_until"],
      where: "offline_until is not null",
    },
  ])
