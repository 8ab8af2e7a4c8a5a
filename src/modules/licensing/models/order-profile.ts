import { model } from "@medusajs/framework/utils"

/**
 * Licensing facts about one native order; made by the first reconcile that finds something owed.
 *
 * `reconcile_requested` counts the changes that asked for a reconcile, `reconcile_applied` is the newest of
 * them whose facts were applied, `dirty` is true while the two differ (see `issuing/reconcile.ts`).
 * `mailed_count` is the number of licenses that the order's "your licenses" mails have announced. `problems`
 * lists what reconciling could not settle ({@link ReconcileProblem}[]). `serial_id` is the serial number that
 * was redeemed into the order. `serial_blacklisted` copies whether it is blacklisted, written in the same
 * transaction, so that judging a license need not read the serial. `placed_at`: when the event of the placed
 * order was first seen. `missing_since`: when the sweep first found the native order's row gone.
 */
export const OrderProfile = model
  .define(
    { name: "order_profile", tableName: "licensing_order_profile" },
    {
      id: model.id({ prefix: "lordp" }).primaryKey(),
      order_id: model.text(),
      reference: model.text().nullable(),
      campaign_params: model.text().nullable(),
      download_id: model.text().nullable(),
      is_test: model.boolean().default(false),
      is_trial: model.boolean().default(false),
      active: model.boolean().default(true),
      visible_to_customer: model.boolean().default(true),
      customer_can_manage: model.boolean().default(true),
      subscription_expires_at: model.dateTime().nullable(),
      features: model.json().nullable(),
      note: model.text().nullable(),
      serial_id: model.text().nullable(),
      serial_blacklisted: model.boolean().default(false),
      dirty: model.boolean().default(true),
      reconcile_requested: model.number().default(0),
      reconcile_applied: model.number().default(0),
      reconciled_at: model.dateTime().nullable(),
      reconciled_version: model.number().nullable(),
      problems: model.json().nullable(),
      mailed_count: model.number().default(0),
      licensing_deleted_at: model.dateTime().nullable(),
      placed_at: model.dateTime().nullable(),
      missing_since: model.dateTime().nullable(),
    }
  )
  .indexes([
    { on: ["order_id"], unique: true, where: null },
    { on: ["dirty"], where: { dirty: true } },
    { on: ["reference"], where: "reference is not null" },
    {
      name: "IDX_licensing_order_profile_blocked",
      on: ["order_id"],
      where: "(active is false or serial_blacklisted) and deleted_at is null",
    },
    { on: ["serial_id"], unique: true, where: "serial_id is not null" },
    { on: ["licensing_deleted_at"], where: "licensing_deleted_at is not null" },
  ])
