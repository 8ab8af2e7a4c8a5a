import { model } from "@medusajs/framework/utils"

/**
 * A native order that a manager made. `placed_at` null: it is still in the making, a draft whose licenses are issued;
 * a job completes what a killed process left, and after some `tries` drops it. `claim_id`: the remembered answer to the
 * request, forgotten with the order.
 */
export const ManagerOrder = model
  .define(
    { name: "manager_order", tableName: "licensing_manager_order" },
    {
      order_id: model.text().primaryKey(),
      manager_id: model.text().index(),
      placed_at: model.dateTime().nullable(),
      claim_id: model.text().nullable(),
      tries: model.number().default(0),
    }
  )
  .indexes([
    {
      name: "IDX_licensing_manager_order_unplaced",
      on: ["created_at"],
      where: "placed_at is null",
    },
  ])
