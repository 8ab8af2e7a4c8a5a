import { model } from "@medusajs/framework/utils"

import { SERIAL_STATUSES } from "../domain/vocabulary"

/**
 * A code that becomes an order with licenses once. The code itself is in `serial_secret`, which nothing links
 * to. `number` counts from 1 within the batch: a unique index over it is the last guard against making one
 * twice.
 *
 * `reservation` names the attempt that holds it while `reserved`; `customer_id` is the customer it is held for
 * (null: a person who is registering); it is kept once `claimed`, until the licensing of its order is deleted.
 * Blacklisting is apart from `status`: a claimed serial stays claimed, and its order's licenses are blocked.
 */
export const SerialNumber = model
  .define(
    { name: "serial_number", tableName: "licensing_serial_number" },
    {
      id: model.id({ prefix: "lser" }).primaryKey(),
      batch_id: model.text(),
      number: model.number(),
      value_redacted: model.text(),
      status: model.enum([...SERIAL_STATUSES]).default("available"),
      reservation: model.text().nullable(),
      reserved_at: model.dateTime().nullable(),
      customer_id: model.text().nullable(),
      order_id: model.text().nullable(),
      claimed_at: model.dateTime().nullable(),
      blacklisted_at: model.dateTime().nullable(),
      blacklisted_by: model.text().nullable(),
      blacklist_reason: model.text().nullable(),
    }
  )
  .indexes([
    { on: ["batch_id", "number"], unique: true, where: null },
    {
      name: "IDX_licensing_serial_number_used",
      on: ["batch_id", "number", "status"],
      where: "status <> 'available'",
    },
    {
      name: "IDX_licensing_serial_number_blacklisted",
      on: ["batch_id", "number"],
      where: "blacklisted_at is not null",
    },
    { on: ["reserved_at"], where: "status = 'reserved'" },
    { on: ["order_id"], where: "order_id is not null" },
    { on: ["customer_id"], where: "customer_id is not null" },
  ])
