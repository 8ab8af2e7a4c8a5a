import { model } from "@medusajs/framework/utils"

import { MANAGER_STATUSES } from "../domain/vocabulary"

/**
 * A person who manages the licenses of the orders assigned to them. `email` is lower case and unique;
 * `customer_id` is the customer that they accepted the invitation as, null before. Only a hash of the
 * invitation's token is kept. `permissions` ({@link Permission}[]) are given with further orders. `parent_id`: the manager
 * whose sub-manager this one is; null = of nobody.
 */
export const LicenseManager = model
  .define(
    { name: "license_manager", tableName: "licensing_manager" },
    {
      id: model.id({ prefix: "lmgr" }).primaryKey(),
      email: model.text(),
      first_name: model.text().nullable(),
      last_name: model.text().nullable(),
      phone: model.text().nullable(),
      customer_id: model.text().nullable(),
      status: model.enum([...MANAGER_STATUSES]).default("invited"),
      permissions: model.array(),
      invite_token_hash: model.text().nullable(),
      invite_expires_at: model.dateTime().nullable(),
      invited_at: model.dateTime().nullable(),
      accepted_at: model.dateTime().nullable(),
      parent_id: model.text().nullable(),
    }
  )
  .indexes([
    { on: ["email"], unique: true, where: null },
    { on: ["customer_id"], unique: true, where: null },
    { on: ["invite_token_hash"], unique: true, where: null },
    { on: ["created_at", "id"], where: null },
    { name: "IDX_licensing_manager_parent", on: ["parent_id"], where: "parent_id is not null" },
  ])
