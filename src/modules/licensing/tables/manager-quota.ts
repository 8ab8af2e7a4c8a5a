import { model } from "@medusajs/framework/utils"

/**
 * How many licenses of a policy a manager may issue in all (`granted`, null = unlimited), and has issued. No
 * row = none.
 */
export const ManagerQuota = model
  .define(
    { name: "manager_quota", tableName: "licensing_manager_quota" },
    {
      id: model.id({ prefix: "lquo" }).primaryKey(),
      manager_id: model.text(),
      policy_id: model.text(),
      granted: model.number().nullable(),
      used: model.number().default(0),
    }
  )
  .indexes([{ on: ["manager_id", "policy_id"], unique: true, where: null }])
