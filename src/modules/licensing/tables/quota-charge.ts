import { model } from "@medusajs/framework/utils"

/**
 * What the license `license_id` took from a manager's quota when it was issued, in the same transaction. `units`
 * also count against every quota above. `manager_id` stays when quota and manager are deleted: the report of what
 * managers issued reads it. `given_back_at`: when the quota got the units back, null = they count.
 */
export const QuotaCharge = model
  .define(
    { name: "quota_charge", tableName: "licensing_quota_charge" },
    {
      license_id: model.text().primaryKey(),
      quota_id: model.text(),
      manager_id: model.text(),
      policy_id: model.text(),
      order_id: model.text(),
      units: model.number().default(1),
      given_back_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    { on: ["order_id"], where: null },
    { on: ["manager_id", "created_at"], where: null },
  ])
