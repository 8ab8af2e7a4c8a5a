import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { unwrapDataKeys, wrapDataKeys, type WrappedDataKeys } from "../domain/envelope"
import { licensingError } from "../errors"
import { DEVELOPMENT_SECRET } from "../options"

/** The one row of settings. */
export const SETTINGS_ID = "settings"

const UNDEFINED_TABLE = "42P01"

const opens = (wrapped: WrappedDataKeys, secret: string): boolean => {
  try {
    unwrapDataKeys(wrapped, secret)
    return true
  } catch {
    return false
  }
}

/**
 * Checks, before the shop serves anything, that the secret opens the data keys of the database.
 * - No keys yet, or no table: nothing to check.
 * - Keys wrapped without a secret, in development: they are rewrapped with this one. It is the first secret, so
 *   nothing is lost; processes that check at the same time do it once.
 * - No secret configured (development): logs a warning.
 * @throws LICENSING_SECRET_MISMATCH with the way out, if another secret wrapped them
 */
export async function checkSecret(
  db: Pick<Knex, "raw">,
  secret: string,
  logger?: Pick<Logger, "warn">
): Promise<void> {
  if (secret === DEVELOPMENT_SECRET) {
    logger?.warn(
      "medusa-plugin-licensing: NO SECRET IS CONFIGURED. License keys are protected by one that everybody " +
        "knows, which is for development only. Set the option `secret` before the first real key."
    )
  }
  const wrapped = await readDataKeys(db)
  if (wrapped === null || opens(wrapped, secret)) {
    return
  }
  if (!opens(wrapped, DEVELOPMENT_SECRET)) {
    throw secretMismatch()
  }
  await db.raw(
    `update licensing_settings set data_keys = ?::jsonb, data_keys_rewrapped_at = now(), updated_at = now()
     where id = ? and data_keys->>'wrapped' = ?`,
    [
      JSON.stringify(wrapDataKeys(unwrapDataKeys(wrapped, DEVELOPMENT_SECRET), secret)),
      SETTINGS_ID,
      wrapped.wrapped,
    ]
  )
  logger?.warn(
    "medusa-plugin-licensing: the data keys of this database were made without a secret; from now on the " +
      "configured one protects them. Copies of the database made before can still be read without it."
  )
  // Another process may have been faster, with another secret.
  const now = await readDataKeys(db)
  if (now && !opens(now, secret)) {
    throw secretMismatch()
  }
}

/** The refusal if another secret wrapped the data keys. */
export function secretMismatch(): MedusaError {
  return licensingError(
    "LICENSING_SECRET_MISMATCH",
    "The option `secret` of medusa-plugin-licensing is not the one that protects the keys of this " +
      "database; nothing was changed. Put the former secret back (look at LICENSING_SECRET in .env, and " +
      "in .medusa/server/.env of a production build). To change it, run with the former one configured: " +
      "LICENSING_NEW_SECRET=<the new one> npx medusa exec " +
      "node_modules/medusa-plugin-licensing/.medusa/server/src/scripts/rewrap-data-keys.js " +
      "and configure the new one then.",
    MedusaError.Types.UNEXPECTED_STATE
  )
}

async function readDataKeys(db: Pick<Knex, "raw">): Promise<WrappedDataKeys | null> {
  try {
    const { rows } = (await db.raw("select data_keys from licensing_settings where id = ?", [
      SETTINGS_ID,
    ])) as { rows: { data_keys: WrappedDataKeys | null }[] }
    return rows[0]?.data_keys ?? null
  } catch (error) {
    if ((error as { code?: string }).code === UNDEFINED_TABLE) {
      return null
    }
    throw error
  }
}
