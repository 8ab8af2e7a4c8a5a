import { model } from "@medusajs/framework/utils"

import { USER_LINKS, USER_STATES } from "../domain/vocabulary"

/**
 * A person who may use licenses for named users of one owner, the customer `owner_id`. `email` is folded and unique
 * per owner, so that two owners may name the same person. `customer_id`: the account that they sign in with, null
 * until they accept. `login_made`: it did not exist before they accepted, and their link made its login.
 * `link_…`: the link that was mailed to them last, which works once; only a hash of its token is
 * kept.
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
      login_made: model.boolean().default(false),
      state: model.enum([...USER_STATES]).default("invited"),
      link_kind: model.enum([...USER_LINKS]).nullable(),
      link_token_hash: model.text().nullable(),
      link_sent_at: model.dateTime().nullable(),
      link_expires_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    { name: "IDX_licensing_user_of_owner", on: ["owner_id", "email"], unique: true, where: null },
    { name: "IDX_licensing_user_email", on: ["email"], where: null },
    { name: "IDX_licensing_user_link", on: ["link_token_hash"], unique: true, where: null },
    {
      name: "IDX_licensing_user_customer",
      on: ["customer_id"],
      where: "customer_id is not null",
    },
  ])
