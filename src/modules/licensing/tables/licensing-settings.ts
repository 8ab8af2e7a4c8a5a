import { model } from "@medusajs/framework/utils"

/**
 * One row (`id` = `settings`). `data_keys` holds the two wrapped data keys; rotating the plugin's secret
 * rewraps them and touches nothing else, see `storage/data-keys.ts`. `revocation_number` is that of the newest
 * revocation list, `revocation_digest` is the digest of its content, see `offline/revocations.ts`.
 * `keys_folded_to` and `keys_folded_at` are the progress of `licenses/key-folding.ts`. A setting is null until
 * staff set it.
 */
export const LicensingSettings = model.define(
  { name: "licensing_settings", tableName: "licensing_settings" },
  {
    id: model.text().primaryKey(),
    data_keys: model.json().nullable(),
    data_keys_created_at: model.dateTime().nullable(),
    data_keys_rewrapped_at: model.dateTime().nullable(),
    mail_include_keys: model.boolean().nullable(),
    task_limits: model.json().nullable(),
    flexible_locking: model.json().nullable(),
    manager_permissions: model.json().nullable(),
    owner_resets_per_year: model.number().nullable(),
    distribution: model.boolean().default(false),
    quota_return_days: model.number().nullable(),
    rekey_by_owner: model.boolean().default(false),
    revocation_number: model.number().default(0),
    revocation_digest: model.text().nullable(),
    revocation_issued_at: model.dateTime().nullable(),
    keys_folded_to: model.text().nullable(),
    keys_folded_at: model.dateTime().nullable(),
  }
)
