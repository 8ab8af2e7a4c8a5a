import { z } from "@medusajs/framework/zod"

import { TOP_UP_PROBLEM_CODES } from "../../../../../modules/licensing/domain/consumption/top-ups"
import {
  CUSTOMER_ROLES,
  RIGHT_REFUSALS,
} from "../../../../../modules/licensing/domain/permissions/customer-rights"
import {
  CUSTOMER_ACTS,
  PERMISSIONS,
} from "../../../../../modules/licensing/domain/permissions/permissions"
import { MAIL_FAULTS } from "../../../../../workflows/mails/send-mail"
import { LICENSE_STATUSES } from "../../../../../modules/licensing/domain/ladder/license-status"
import { TASKS } from "../../../../../modules/licensing/domain/seats/task-limits"
import { VERDICT_CODES } from "../../../../../modules/licensing/domain/ladder/verdict-codes"
import {
  ACTIVATION_ENDINGS,
  ACTIVATION_STATUSES,
  AUTHORIZATIONS,
  LICENSE_KINDS,
  MANAGER_STATUSES,
  OFFLINE_FILE_KINDS,
  CODE_CHECKS,
  TOP_UP_UNTIL,
} from "../../../../../modules/licensing/domain/vocabulary"
import {
  cappedPage,
  count,
  instant,
  limit,
  named,
  page,
  record,
  reference,
} from "../../../../lib/answer-fields"
import { LicenseRequestPreview, OfflineFileAnswer } from "../../../../lib/offline-answers"
import { TopUpLine } from "../../../../lib/top-up-answers"
import { ComputerUser } from "../../../../lib/user-answers"
import { FloatingUse } from "../../../../lib/session-answers"
import {
  featureEndsAnswer,
  floatingFeaturesAnswer,
  licenseDatesAnswer,
} from "../../../../lib/term-fields"

const permission = z.enum(PERMISSIONS)

const Right = z
  .strictObject({
    allowed: z.boolean(),
    code: z.enum(RIGHT_REFUSALS).nullable().describe("Why not; stable."),
    permission: permission.nullable().describe("The permission that is missing."),
    offered: z
      .boolean()
      .describe("False: nobody can be given that permission now, so show nothing of the act."),
  })
  .meta({
    id: "Right",
    description: "Whether an act on an order is possible, and if not, why not.",
  })

const TaskOutlook = z
  .strictObject({
    allowed: z.boolean(),
    offered: z
      .boolean()
      .describe("False: no such license ever allows it, so show nothing of the act."),
    code: z
      .enum([...new Set([...RIGHT_REFUSALS, ...VERDICT_CODES])])
      .nullable()
      .describe("Why not; of the order, or a verdict (docs/verdicts.md)."),
    retry_at: instant.nullable(),
  })
  .meta({
    id: "TaskOutlook",
    description: "Whether a task on a license would be done if all that is typed is right.",
  })

const CustomerOrder = z
  .strictObject({
    id: z.string(),
    display_id: z.number().int(),
    created_at: instant,
    programs: z.array(named),
    license_count: count.describe("Licenses that are not revoked."),
    activated_count: count.describe("Of those, licenses with a computer."),
    seats: limit,
    seats_used: count,
    role: z.enum(CUSTOMER_ROLES).describe("They own the order now, or manage it."),
    permissions: z.array(permission).describe("What they hold on this order."),
    serial_number: z
      .string()
      .nullable()
      .describe("The serial number, masked, that was redeemed into the order."),
    read_only: z.boolean().describe("Nobody of the customer's side manages the licenses."),
    subscription_expires_at: instant.nullable(),
    only_adds_uses: z
      .boolean()
      .describe("All that it sold adds uses to licenses of other orders; it has none itself."),
    acts: z.record(z.enum(CUSTOMER_ACTS), Right),
  })
  .meta({ id: "CustomerOrder", description: "An order in the account of its owner or a manager." })

const CustomerLicense = z
  .strictObject({
    id: z.string(),
    order_id: z.string(),
    key_redacted: z.string().nullable(),
    status: z.enum(LICENSE_STATUSES),
    kind: z.enum(LICENSE_KINDS),
    authorization: z.enum(AUTHORIZATIONS).describe("Whether its key proves it, or its users do."),
    program: reference,
    policy: reference,
    bundle: reference
      .extend({ unit: z.string().describe("What the licenses of one unit have in common.") })
      .nullable()
      .describe("The bundle that it was sold in, as it was called then; null = none."),
    seats: limit,
    seats_used: count,
    free_seats: limit,
    floating: FloatingUse.nullable().describe("null = the license does not float."),
    ...licenseDatesAnswer,
    grace_until: instant.nullable().describe("How long it runs on after that; null = not at all."),
    is_trial: z.boolean(),
    is_test: z.boolean(),
    features: z.array(z.string()).describe("Codes of the features that are on."),
    feature_ends: featureEndsAnswer,
    floating_features: floatingFeaturesAnswer,
    max_borrow_hours: limit.describe(
      "How many hours a floating seat may be borrowed; null = not at all."
    ),
    feature_names: z.array(z.string()).describe("What people call them, in the same order."),
    counted_features: z.array(z.string()).describe("Codes of those whose uses are counted apart."),
    custom_fields: record.nullable(),
    created_at: instant,
    tasks: z.record(z.enum(TASKS), TaskOutlook),
    files: z
      .record(z.enum(OFFLINE_FILE_KINDS), TaskOutlook)
      .describe("Whether offline files can be made: for any computer, and for an activated one."),
    owner_reset: TaskOutlook.nullable().describe(
      "Whether the order's owner may reset a computer as often as the shop's settings let them; null = not by that right."
    ),
  })
  .meta({ id: "CustomerLicense", description: "A license in an account; its key is masked." })

const CustomerActivation = z
  .strictObject({
    id: z.string(),
    license_id: z.string(),
    original_activation_id: z.string().nullable(),
    sequence: count,
    status: z.enum(ACTIVATION_STATUSES),
    ended_reason: z.enum(ACTIVATION_ENDINGS).nullable(),
    site_code: z.string().nullable(),
    machine_id: z.string().nullable(),
    activation_code: z.string().nullable(),
    name: z.string().nullable(),
    platform: z.string().nullable(),
    app_version: z.string().nullable(),
    note: z.string().nullable(),
    activated_at: instant,
    expires_at: instant.nullable(),
    last_seen_at: instant.nullable(),
    ended_at: instant.nullable(),
  })
  .meta({ id: "CustomerActivation", description: "A computer of a license in an account." })

const ListedActivation = CustomerActivation.extend({
  user: ComputerUser.nullable().describe(
    "Whose computer it is; null = the license is proved by its key, or I may not see its users."
  ),
}).meta({
  id: "CustomerComputer",
  description: "A computer of a license in an account, with the named user whose it is.",
})

const customerTask = z.strictObject({
  activation: CustomerActivation,
  repeated: z.boolean(),
  free_seats: limit,
  seats: limit,
})

const PolicyQuota = z
  .strictObject({
    policy: reference,
    program: reference,
    granted: limit.describe("Licenses that may be issued in all; null = unlimited."),
    used: count.describe("Licenses that were issued, by sub-managers too."),
    promised: count.describe("Licenses that shares of it may still issue."),
    left: limit.describe("Licenses that may still be issued; null = unlimited."),
    is_share: z.boolean().describe("Whether it is a share of another manager's quota."),
  })
  .meta({ id: "PolicyQuota", description: "How many licenses of a policy a manager may issue." })

export const quotaList = z.array(PolicyQuota)

/** What customers read of the mail with an invitation. */
export const invitationOutcome = {
  sent: z.boolean().describe("Whether the mail went."),
  code: z
    .enum([...MAIL_FAULTS, "NO_LINK"])
    .nullable()
    .describe("Why not; stable."),
}

const OrderItem = z
  .strictObject({
    variant: z.strictObject({ id: z.string(), title: z.string() }),
    product: z.strictObject({ id: z.string(), title: z.string() }).nullable(),
    is_bundle: z.boolean(),
    policies: z.array(reference).describe("A unit issues a license of each."),
    left: limit.describe("Units that may still be ordered; null = unlimited."),
  })
  .meta({ id: "OrderItem", description: "What a manager may order." })

const EndCustomer = z
  .strictObject({
    id: z.string(),
    name: z.string().nullable(),
    company_name: z.string().nullable(),
    email: z.string().describe("As their orders show it."),
    order_count: count,
    last_order_at: instant,
  })
  .meta({ id: "EndCustomer", description: "A customer of orders that a manager manages." })

const SubManager = z
  .strictObject({
    id: z.string(),
    email: z.string(),
    status: z.enum(MANAGER_STATUSES),
    permissions: z.array(z.enum(PERMISSIONS)),
    quotas: quotaList,
    created_at: instant,
  })
  .meta({
    id: "SubManager",
    description: "Somebody to whom a manager gave shares of their quotas.",
  })

const CustomerTopUp = z
  .strictObject({
    license: z.strictObject({
      id: z.string(),
      key_redacted: z.string().nullable(),
      program: named,
      policy: named,
    }),
    variant: z.strictObject({
      id: z.string(),
      title: z.string(),
      product: z.strictObject({ id: z.string(), title: z.string(), handle: z.string() }).nullable(),
    }),
    uses: count.describe("Uses that one unit adds."),
    feature: z.string().nullable().describe("Whose uses; null = of the license as a whole."),
    until: z.enum(TOP_UP_UNTIL).describe("How long they stay: for the period, or until used."),
    allowed: z.boolean(),
    code: z.enum(TOP_UP_PROBLEM_CODES).nullable().describe("Why not; stable."),
  })
  .meta({ id: "CustomerTopUp", description: "A variant that sells more uses of a license." })

/** The answers of the account routes. */
export const customerAnswers = {
  customer_top_ups: z.strictObject({ top_ups: z.array(CustomerTopUp), ...page }),
  serial_programs: z.strictObject({
    programs: z.array(
      z.strictObject({
        id: z.string(),
        code: z.string(),
        name: z.string(),
        verification: z
          .boolean()
          .describe("Some of its serial numbers have a verification number, so ask for it."),
      })
    ),
  }),
  redeemed_serial: z.strictObject({
    order: z
      .strictObject({ id: z.string(), display_id: z.number().int() })
      .describe("The order that the serial number became."),
    license_ids: z.array(z.string()).describe("Empty while they are still being issued."),
  }),
  proof_challenge: z.strictObject({
    parameters: z
      .strictObject({
        algorithm: z.string(),
        nonce: z.string(),
        salt: z.string(),
        cost: count,
        keyLength: count,
        keyPrefix: z.string(),
        keySignature: z.string(),
        expiresAt: count.describe("Seconds since 1970."),
      })
      .describe("What ALTCHA solves; send all of it back unchanged."),
    signature: z.string(),
  }),
  customer_orders: z.strictObject({ orders: z.array(CustomerOrder), ...page }),
  customer_order: z.strictObject({ order: CustomerOrder }),
  customer_order_lines: z.strictObject({
    order: CustomerOrder,
    top_ups: z
      .array(TopUpLine)
      .describe(
        "The lines that add uses to a license. Of another customer's license `code` says no more than that it is not found."
      ),
  }),
  customer_licenses: z.strictObject({ licenses: z.array(CustomerLicense), ...cappedPage }),
  customer_license: z.strictObject({ license: CustomerLicense }),
  customer_unit: z.strictObject({
    licenses: z.array(CustomerLicense).describe("The licenses of the unit as they are now."),
  }),
  customer_activations: z.strictObject({ activations: z.array(ListedActivation), ...page }),
  customer_activation: z.strictObject({ activation: ListedActivation }),
  customer_task: customerTask,
  customer_request_preview: z.strictObject({
    preview: LicenseRequestPreview.extend({ activation: CustomerActivation.nullable() }),
  }),
  customer_request_answer: customerTask.extend({ file: OfflineFileAnswer }),
  code_check: z.strictObject({
    result: z
      .enum(CODE_CHECKS)
      .describe("`pair_wrong`: both are well-formed, but do not belong together."),
  }),
  asked_mail: z
    .strictObject({ accepted: z.literal(true) })
    .describe("A mail is sent if something was found."),
  order_claim: z.strictObject({
    claim: z.strictObject({
      order_id: z.string(),
      display_id: z.number().int(),
      email: z.string().describe("The address that the order was placed with."),
    }),
  }),
  code_sent: z.strictObject({ sent: z.literal(true) }),
  customer_contact: z.strictObject({
    customer: z.strictObject({
      first_name: z.string().nullable(),
      last_name: z.string().nullable(),
      company_name: z.string().nullable(),
      phone: z.string().nullable(),
    }),
  }),
  policy_quotas: z.strictObject({
    quotas: quotaList,
    permissions: z
      .array(z.enum(PERMISSIONS))
      .describe("What I may do as a manager beyond single orders; empty = nothing."),
  }),
  order_items: z.strictObject({ items: z.array(OrderItem) }),
  manager_order: z.strictObject({
    order: z.strictObject({ id: z.string(), display_id: z.number().int() }),
    license_ids: z.array(z.string()),
  }),
  end_customers: z.strictObject({ customers: z.array(EndCustomer), ...page }),
  sub_managers: z.strictObject({ sub_managers: z.array(SubManager) }),
  invited_sub_manager: z.strictObject({
    sub_managers: z.array(SubManager),
    invitation: z.strictObject(invitationOutcome),
  }),
}
