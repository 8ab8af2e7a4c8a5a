import { model } from "@medusajs/framework/utils"

import { USER_STATES } from "../domain/vocabulary"

/**
 * A person who may use licenses for named users of one owner, the customer `owner_id`. `email` is folded and unique
 * per owner, so that two owners may name the same person. `customer_id`: the account that they sign in with, null
 * before the first time.
 */
export const LicenseUser = model
  .define(
    { name: "license_user", tableName: "licensing_user" },
    {
      id: model.id({ prefix: "luse" }).primaryKey(),
      owner_id: model.text(),
      email: model.text(),
      first_name: model.text().nullable(),
      last_name: model.text().nullable(),
      customer_id: model.text().nullable(),
      state: model.enum([...USER_STATES]).default("invited"),
    }
  )
  .indexes([
    { name: "IDX_licensing_user_of_owner", on: ["owner_id", "email"], unique: true, where: null },
    { name: "IDX_licensing_user_email", on: ["email"], where: null },
  ])
