import { model } from "@medusajs/framework/utils"

import { ACTOR_TYPES } from "../domain/vocabulary"

/**
 * A manager may manage an order, within `permissions` ({@link Permission}[]). A grant by staff is valid for any
 * owner of the order, apart from `edit_customer` on an order that the manager made for a new customer, who is
 * `granted_for_customer_id` then; one by the owner's side only while the order belongs to `granted_for_customer_id`, its
 * owner at that moment.
 */
export const LicenseManagerAssignment = model
  .define(
    { name: "license_manager_assignment", tableName: "licensing_manager_assignment" },
    {
      id: model.id({ prefix: "lmas" }).primaryKey(),
      manager_id: model.text(),
      order_id: model.text(),
      permissions: model.array(),
      granted_by_type: model.enum([...ACTOR_TYPES]),
      granted_by_id: model.text().nullable(),
      granted_for_customer_id: model.text().nullable(),
    }
  )
  .indexes([
    { on: ["manager_id", "order_id"], unique: true, where: null },
    { on: ["order_id"], where: null },
  ])
