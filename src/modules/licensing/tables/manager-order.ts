import { model } from "@medusajs/framework/utils"

/**
 * A native order that a manager made. `placed_at` null: it is still a draft whose licenses are issued; a job places
 * what a killed process left.
 */
export const ManagerOrder = model
  .define(
    { name: "manager_order", tableName: "licensing_manager_order" },
    {
      order_id: model.text().primaryKey(),
      manager_id: model.text().index(),
      placed_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_licensing_manager_order_unplaced",
      on: ["created_at"],
      where: "placed_at is null",
    },
  ])
