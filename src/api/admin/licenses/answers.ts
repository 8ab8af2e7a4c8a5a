import { z } from "@medusajs/framework/zod"

import { NO_DATES } from "../../../modules/licensing/domain/license-dates"
import { LICENSE_STATUSES } from "../../../modules/licensing/domain/ladder/license-status"
import {
  ACTOR_TYPES,
  LICENSE_KINDS,
  LICENSE_SOURCES,
  LICENSE_STATES,
  STATE_CAUSES,
} from "../../../modules/licensing/domain/vocabulary"
import {
  Actor,
  cappedPage,
  count,
  deletion,
  instant,
  limit,
  page,
  record,
  reference,
} from "../../lib/answer-fields"
import { historyFields } from "../../lib/history-fields"
import { FloatingUse } from "../../lib/session-answers"
import { licenseDatesAnswer, licenseTermsAnswer } from "../../lib/term-fields"

const license = {
  id: "lic_01K8Z0V5N3",
  key_redacted: "••••-9KQ2",
  status: "active",
  state: "active",
  state_cause: null,
  state_reason: null,
  kind: "perpetual",
  source: "order",
  program: { id: "lprog_01K8Z0V5N3", code: "photo-studio", name: "Photo Studio" },
  policy: { id: "lpol_01K8Z0V5N3", code: "single-user", name: "Single user" },
  order_id: "order_01K8Z0V5N3",
  order: { id: "order_01K8Z0V5N3", display_id: 123, email: "buyer@example.com" },
  customer: {
    id: "cus_01K8Z0V5N3",
    email: "buyer@example.com",
    first_name: "Ada",
    last_name: null,
  },
  line_item_id: "ordli_01K8Z0V5N3",
  unit_index: 0,
  product_id: "prod_01K8Z0V5N3",
  variant_id: "variant_01K8Z0V5N3",
  purchased_seats: 2,
  granted_seats: 0,
  seats: 2,
  seats_used: 1,
  floating: null,
  ...NO_DATES,
  starts_at: "2026-01-31T12:00:00.000Z",
  is_trial: false,
  is_test: false,
  bundle_id: null,
  bundle: null,
  note: null,
  created_at: "2026-01-31T12:00:00.000Z",
}

export const License = z
  .strictObject({
    id: z.string(),
    key_redacted: z.string().nullable(),
    status: z.enum(LICENSE_STATUSES),
    state: z.enum(LICENSE_STATES),
    state_cause: z.enum(STATE_CAUSES).nullable(),
    state_reason: z.string().nullable(),
    kind: z.enum(LICENSE_KINDS),
    source: z.enum(LICENSE_SOURCES),
    program: reference,
    policy: reference,
    order_id: z.string().nullable(),
    order: z
      .strictObject({
        id: z.string(),
        display_id: z.number().int(),
        email: z.string().nullable(),
      })
      .nullable(),
    customer: z
      .strictObject({
        id: z.string(),
        email: z.string().nullable(),
        first_name: z.string().nullable(),
        last_name: z.string().nullable(),
      })
      .nullable(),
    line_item_id: z.string().nullable(),
    unit_index: count.nullable(),
    product_id: z.string().nullable(),
    variant_id: z.string().nullable(),
    purchased_seats: limit,
    granted_seats: count,
    seats: limit,
    seats_used: count,
    floating: FloatingUse.nullable().describe("null = the license does not float."),
    ...licenseDatesAnswer,
    is_trial: z.boolean(),
    is_test: z.boolean(),
    bundle_id: z.string().nullable(),
    bundle: reference
      .nullable()
      .describe(
        "The bundle that it was sold in, as it was called then; null = none, or one without a name."
      ),
    note: z.string().nullable(),
    created_at: instant,
  })
  .meta({
    id: "License",
    description: "A license as lists show it: its key masked, its status derived.",
    examples: [license],
  })

const LicenseDetail = License.extend({
  ...licenseTermsAnswer,
  valid_duration: z.string().nullable(),
  license_files: z.strictObject({ issued: count, out: count }),
  activation_count: count,
  transfer_count: count,
  consumption_count: count,
  metadata: record.nullable(),
  state_changed_at: instant.nullable(),
  locked_until: instant.nullable(),
  updated_at: instant,
}).meta({ id: "LicenseDetail", description: "A license with all its entitlements." })

const LicenseEvent = z
  .strictObject({
    id: z.string(),
    type: z.string(),
    actor_type: z.enum(ACTOR_TYPES),
    actor_id: z.string().nullable(),
    actor: Actor,
    order_id: z.string().nullable(),
    data: record.nullable(),
    created_at: instant,
    ...historyFields,
  })
  .meta({ id: "LicenseEvent", description: "What happened to a license, and who did it." })

const LicenseBatch = z
  .strictObject({
    changed: count,
    unchanged: count,
    refused: z.array(
      z.strictObject({
        id: z.string(),
        code: z.string().describe("Why; stable."),
        message: z.string(),
      })
    ),
    next: z.string().nullable(),
  })
  .meta({
    id: "LicenseBatch",
    description:
      "What one call of a bulk act did. `next` is to be sent as `after` of the next call; null = all is done.",
    examples: [
      {
        changed: 499,
        unchanged: 0,
        refused: [
          {
            id: "lic_01K8Z0V5N3",
            code: "LICENSE_REVOKED",
            message: "A revoked license cannot be suspended",
          },
        ],
        next: "lic_01K8Z0V5N3",
      },
    ],
  })

/** A page of licenses. */
const licensesPage = z.strictObject({ licenses: z.array(License), ...cappedPage })

/** Answers of the routes of licenses. */
export const licenseAnswers = {
  license: z.strictObject({ license: LicenseDetail }),
  licenses: licensesPage,
  license_unit: z.strictObject({
    licenses: z.array(License).describe("The licenses of the unit as they are now."),
  }),
  renewal: z.strictObject({
    renewal: z.strictObject({ expires_at: instant.nullable(), before: instant.nullable() }),
  }),
  license_deleted: deletion("license"),
  license_events: z.strictObject({ license_events: z.array(LicenseEvent), ...page }),
  license_batch: z.strictObject({ batch: LicenseBatch }),
  key: z.strictObject({ key: z.string() }),
}
