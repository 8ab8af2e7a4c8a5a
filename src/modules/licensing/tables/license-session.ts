import { model } from "@medusajs/framework/utils"

/**
 * A floating seat that an activation holds, or held last: one row an activation and feature (empty = the license as a
 * whole), so that the same computer gets the same session again. It holds its seat while `alive_until` lies ahead of the database's clock, so no job need run
 * for a silent one. `borrowed_until`: the computer took the seat along, so `alive_until` is never before it.
 * `barred_until`: somebody ended it, and until then a heartbeat alone takes no other. `refused_at`: when the
 * computer was last counted as one that got no seat; a row may exist for that alone. `counted`: it is among those of
 * {@link LicenseSessionCount}; only who takes a seat reads and writes that.
 */
export const LicenseSession = model
  .define(
    { name: "license_session", tableName: "licensing_session" },
    {
      id: model.id({ prefix: "lses" }).primaryKey(),
      license_id: model.text(),
      activation_id: model.text(),
      feature: model.text().default(""),
      taken_at: model.dateTime(),
      alive_until: model.dateTime(),
      barred_until: model.dateTime().nullable(),
      borrowed_until: model.dateTime().nullable(),
      refused_at: model.dateTime().nullable(),
      counted: model.boolean().default(false),
    }
  )
  .indexes([
    {
      name: "IDX_licensing_session_activation",
      on: ["activation_id", "feature"],
      unique: true,
      where: null,
    },
    {
      name: "IDX_licensing_session_seated",
      on: ["license_id", "feature", "alive_until"],
      where: null,
    },
  ])
