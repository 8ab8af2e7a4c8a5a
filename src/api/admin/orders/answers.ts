import { z } from "@medusajs/framework/zod"

import { LICENSE_STATUSES } from "../../../modules/licensing/domain/ladder/license-status"
import { WAITS_FOR } from "../../../modules/licensing/domain/reconcile/reconcile-plan"
import { ACTOR_TYPES } from "../../../modules/licensing/domain/vocabulary"
import { KEY_FAULT_CODES } from "../../../modules/licensing/domain/serials/own-keys"
import { Actor, count, instant, page, record } from "../../lib/answer-fields"
import { historyFields } from "../../lib/history-fields"
import { LineRepair } from "../../lib/line-repair"
import { TopUpLicense, TopUpLine } from "../../lib/top-up-answers"

const OrderProfile = z
  .strictObject({
    id: z.string(),
    order_id: z.string(),
    reference: z.string().nullable(),
    campaign_params: z.string().nullable(),
    download_id: z.string().nullable(),
    is_test: z.boolean(),
    is_trial: z.boolean(),
    active: z.boolean().describe("An inactive order blocks its licenses."),
    visible_to_customer: z.boolean(),
    customer_can_manage: z.boolean(),
    subscription_expires_at: instant.nullable(),
    features: z.array(z.string()).nullable(),
    note: z.string().nullable(),
    serial_id: z.string().nullable().describe("The serial number that became the order."),
    serial_blacklisted: z.boolean().describe("While it is, the licenses are blocked."),
    dirty: z.boolean(),
    reconcile_requested: count,
    reconcile_applied: count,
    reconciled_at: instant.nullable(),
    reconciled_version: count.nullable(),
    problems: z.array(record).nullable(),
    mailed_count: count,
    licensing_deleted_at: instant.nullable(),
    placed_at: instant.nullable().describe("When the event of the placed order was first seen."),
    missing_since: instant.nullable().describe("Since when the native order's row is gone."),
    created_at: instant,
    updated_at: instant,
    deleted_at: instant.nullable(),
  })
  .meta({ id: "OrderProfile", description: "The licensing facts about an order." })

const OrderLicensing = z
  .strictObject({
    order_id: z.string(),
    profile: OrderProfile.nullable(),
    serial: z
      .strictObject({
        id: z.string(),
        value_redacted: z.string(),
        blacklisted_at: instant.nullable(),
      })
      .nullable()
      .describe("The serial number that became the order, masked."),
    owed: count,
    issued: count,
    total: count,
    in_force: count,
    by_status: z
      .partialRecord(z.enum(LICENSE_STATUSES), count)
      .describe("How many there are of each status; statuses without any are left out."),
    in_progress: z.boolean(),
    waiting_for: z
      .enum(WAITS_FOR)
      .nullable()
      .describe(
        "`checkout`: the checkout is still running; `active_policy`: policy or program was inactive when the line was sold."
      ),
    problems: z.array(
      z.strictObject({
        code: z.string().describe("What could not be settled; stable."),
        line_item_id: z.string().optional(),
        message: z.string(),
      })
    ),
    top_ups: z
      .array(TopUpLine)
      .describe("The lines that add uses to a license, instead of issuing one."),
    fulfilled_when_issued: z
      .array(z.strictObject({ id: z.string(), units: count, cancelable: z.boolean() }))
      .describe(
        "Fulfillments that were made because the licenses were issued, and that stand. Medusa refuses to cancel the order, or to lower a quantity, below their units. `cancelable`: not shipped or delivered."
      ),
    unlicensed_policies: count,
    withheld_policies: z
      .array(z.strictObject({ id: z.string(), name: z.string(), active: z.boolean() }))
      .describe(
        "Inactive, or of an inactive program, when lines were sold: they issue nothing until policies are applied. `active`: they could now."
      ),
    mail: z.strictObject({
      status: z
        .enum(["none", "sent", "not_sent", "disabled"])
        .describe("`none`: nothing to announce, or announced long ago."),
      sent_at: instant.nullable(),
      to: z.string().nullable(),
    }),
    partially_refunded: z.boolean(),
  })
  .meta({
    id: "OrderLicensing",
    description: "How far the licenses of an order are, and what became of its mail.",
  })

const OrderLicenseEvent = z
  .strictObject({
    id: z.string(),
    type: z.string(),
    actor_type: z.enum(ACTOR_TYPES),
    actor_id: z.string().nullable(),
    license_ids: z.array(z.string()),
    data: record.nullable(),
    created_at: instant,
  })
  .meta({ id: "OrderLicenseEvent", description: "What happened to licenses of an order." })

const HistoryEntry = z
  .strictObject({
    id: z.string(),
    at: instant,
    kind: z
      .enum(["license", "serial", "order", "payment", "refund", "mail"])
      .describe("What it is a fact of."),
    type: z.string(),
    actor_type: z.enum(ACTOR_TYPES).nullable(),
    actor_id: z.string().nullable(),
    actor: Actor.nullable(),
    license_ids: z.array(z.string()),
    data: record.nullable(),
    ...historyFields,
  })
  .meta({
    id: "HistoryEntry",
    description:
      "One fact of an order's history. `license_ids` holds the first 50; `data.count` says how many.",
  })

const OrderDeletion = z
  .strictObject({
    order_number: z.string(),
    licenses: count,
    activations: count,
    bought_uses: count.describe(
      "Uses that it added to licenses; what is left of them is taken back."
    ),
    managers: z
      .array(z.strictObject({ id: z.string(), email: z.string() }))
      .describe("Who loses the order with it."),
    native_order: z.enum(["deleted", "kept"]),
    kept_because: z.array(z.enum(["payment", "fulfillment", "reservation"])),
  })
  .meta({ id: "OrderDeletion", description: "What deleting an order's licensing will do." })

const KeyFault = z
  .strictObject({
    line: count,
    code: z.enum(KEY_FAULT_CODES).describe("Why it is not taken; stable."),
    message: z.string(),
  })
  .meta({
    id: "KeyFault",
    description: "Why a key is refused. `line` counts from 1. No part of the key is repeated.",
    examples: [{ line: 2, code: "DUPLICATE", message: "is in the list twice" }],
  })

const OrderCustomer = z
  .strictObject({
    customer: z
      .strictObject({
        id: z.string(),
        email: z.string().nullable(),
        first_name: z.string().nullable(),
        last_name: z.string().nullable(),
        company_name: z.string().nullable(),
        phone: z.string().nullable(),
        has_account: z.boolean(),
      })
      .nullable(),
    other_orders: count,
    order: z.strictObject({ email: z.string().nullable(), canceled: z.boolean() }),
  })
  .meta({
    id: "OrderCustomer",
    description: "The customer of an order: the owner of its licenses.",
  })

/** Answers of the routes of an order. */
export const orderAnswers = {
  order_licensing: z.strictObject({ order_licensing: OrderLicensing }),
  top_up_licenses: z.strictObject({
    licenses: z.array(TopUpLicense),
    more: z.boolean().describe("There may be others; these are the newest."),
  }),
  order_license_events: z.strictObject({ license_events: z.array(OrderLicenseEvent), ...page }),
  order_history: z.strictObject({ history: z.array(HistoryEntry), ...page }),
  order_customer: OrderCustomer,
  order_deletion: z.strictObject({ deletion: OrderDeletion }),
  order_licensing_deleted: z.strictObject({
    deletion: z.strictObject({ licenses: count, native_order: z.enum(["deleted", "kept"]) }),
  }),
  issued_licenses: z.strictObject({ license_ids: z.array(z.string()), count }),
  key_check: z.strictObject({
    faults: z.array(KeyFault),
    repairs: z.array(LineRepair).describe("What is taken away before keys are stored."),
  }),
}
