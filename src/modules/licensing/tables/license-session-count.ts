import { model } from "@medusajs/framework/utils"

/**
 * How many sessions of a license, or of one of its features, are marked as `counted`, so that taking a seat need not count those who sit there. A
 * row beside the license's, since each seat that is taken changes it; only with the license locked. For readers the
 * sessions themselves say who sits there.
 */
export const LicenseSessionCount = model.define(
  { name: "license_session_count", tableName: "licensing_session_count" },
  {
    license_id: model.text().primaryKey(),
    feature: model.text().primaryKey(),
    count: model.number(),
  }
)
