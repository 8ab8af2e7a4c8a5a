import { model } from "@medusajs/framework/utils"

/**
 * A user has one of the places of a license from `assigned_at` until `ended_at`; null = they have it now. Ended ones
 * are kept as history. A place counts only while the license belongs to the user's owner, see `users/user-sql.ts`.
 */
export const LicenseUserAssignment = model
  .define(
    { name: "license_user_assignment", tableName: "licensing_user_assignment" },
    {
      id: model.id({ prefix: "luas" }).primaryKey(),
      license_id: model.text(),
      user_id: model.text(),
      assigned_at: model.dateTime(),
      ended_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_licensing_user_assignment_place",
      on: ["license_id", "user_id"],
      unique: true,
      where: "ended_at is null",
    },
    { name: "IDX_licensing_user_assignment_user", on: ["user_id"], where: null },
  ])
