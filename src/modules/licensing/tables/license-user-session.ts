import { model } from "@medusajs/framework/utils"

/**
 * A named user signed in with a program, for one license: the family that all its tokens belong to. `family_hash` and
 * `token_hash` are digests of the two halves of the refresh token, the second of which changes with every refresh; by
 * the first an old token is known as one of this family. `customer_id`: the account that proved who it is. `ended_at`
 * null = it goes on until `expires_at`.
 */
export const LicenseUserSession = model
  .define(
    { name: "license_user_session", tableName: "licensing_user_session" },
    {
      id: model.id({ prefix: "luss" }).primaryKey(),
      user_id: model.text(),
      license_id: model.text(),
      customer_id: model.text(),
      family_hash: model.text(),
      token_hash: model.text(),
      previous_hash: model.text().nullable(),
      rotated_at: model.dateTime(),
      expires_at: model.dateTime(),
      ended_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_licensing_user_session_family",
      on: ["family_hash"],
      unique: true,
      where: null,
    },
    { name: "IDX_licensing_user_session_user", on: ["user_id"], where: null },
    { name: "IDX_licensing_user_session_license", on: ["license_id"], where: null },
    { name: "IDX_licensing_user_session_expires", on: ["expires_at"], where: null },
  ])
