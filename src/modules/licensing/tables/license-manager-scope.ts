import { model } from "@medusajs/framework/utils"

/**
 * A manager may manage every order of a customer, or of the members of a customer group, present and future, within
 * `permissions` ({@link Permission}[]). Given by staff. Exactly one of `customer_id` and `customer_group_id` is set.
 */
export const LicenseManagerScope = model
  .define(
    { name: "license_manager_scope", tableName: "licensing_manager_scope" },
    {
      id: model.id({ prefix: "lmsc" }).primaryKey(),
      manager_id: model.text(),
      customer_id: model.text().nullable(),
      customer_group_id: model.text().nullable(),
      permissions: model.array(),
      granted_by_id: model.text().nullable(),
    }
  )
  .indexes([
    { on: ["manager_id", "customer_id"], unique: true, where: null },
    { on: ["manager_id", "customer_group_id"], unique: true, where: null },
    { on: ["customer_id"], where: null },
    { on: ["customer_group_id"], where: null },
  ])
  .checks([
    {
      name: "licensing_manager_scope_one",
      expression: "num_nonnulls(customer_id, customer_group_id) = 1",
    },
  ])
