import { model } from "@medusajs/framework/utils"

/**
 * One row (`id` = `settings`). `data_keys` holds the two wrapped data keys; rotating the plugin's secret
 * rewraps them and touches nothing else, see `services/data-keys.ts`.
 */
export const LicensingSettings = model.define(
  { name: "licensing_settings", tableName: "licensing_settings" },
  {
    id: model.text().primaryKey(),
    data_keys: model.json().nullable(),
  }
)
