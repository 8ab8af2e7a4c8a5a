import type { Context } from "@medusajs/framework/types"

import { normalizeLicenseKey } from "../domain/codecs/license-key"
import { type DatabaseService, type DataKeysService, SETTINGS_ID } from "../storage"

/** Keys checked in one transaction. */
const CHUNK = 1000

type Cradle = { databaseService: DatabaseService; dataKeysService: DataKeysService }

type StoredKey = { license_id: string; key_hash: string; key_encrypted: string | null }

/**
 * Former versions stored keys from outside under their exact spelling. This moves them to the normalized form,
 * see `normalizeLicenseKey`; no SQL migration can, since it needs the keys themselves. Both forms are looked
 * up, during the move and after it: where two former keys have the same normalized form, each is found by its
 * exact spelling only, and no third license ever gets a key of that form.
 */
export class KeyFoldingService {
  private readonly database: DatabaseService
  private readonly dataKeys: DataKeysService
  private done = false

  constructor({ databaseService, dataKeysService }: Cradle) {
    this.database = databaseService
    this.dataKeys = dataKeysService
  }

  /**
   * Moves all keys, a part in each transaction: after a kill the next process continues where it stopped, and
   * two at once take turns. One read if it was done before.
   */
  async finish(): Promise<void> {
    while (!this.done) {
      this.done = await this.database.transaction(async (tx) => await this.nextChunk(tx))
    }
  }

  private async nextChunk(tx: Context): Promise<boolean> {
    await this.dataKeys.get()
    const [at] = await this.database.query<{ keys_folded_to: string | null; done: boolean }>(
      `select keys_folded_to, keys_folded_at is not null as done from licensing_settings where id = ?
       for update`,
      [SETTINGS_ID],
      tx
    )
    // Without a row there is nowhere to note the progress, and the loop would never end.
    if (!at || at.done) {
      return true
    }
    const keys = await this.database.query<StoredKey>(
      `select license_id, key_hash, key_encrypted from licensing_license_secret
       where license_id > ? and valid_until is null order by license_id limit ${CHUNK}`,
      [at.keys_folded_to ?? ""],
      tx
    )
    for (const key of keys) {
      await this.fold(key, tx)
    }
    const last = keys.at(-1)
    await this.database.query(
      `update licensing_settings set keys_folded_to = ?, updated_at = now(),
         keys_folded_at = case when ?::boolean then now() end
       where id = ?`,
      [last?.license_id ?? null, last === undefined, SETTINGS_ID],
      tx
    )
    return last === undefined
  }

  private async fold(stored: StoredKey, tx: Context): Promise<void> {
    const key = await this.keyOf(stored)
    // The rest of a deleted license reveals no key: it stays taken in its exact spelling.
    const form = key === null ? "" : normalizeLicenseKey(key)
    if (form === "") {
      return
    }
    const hash = await this.dataKeys.lookupHash(form)
    if (hash === stored.key_hash) {
      return
    }
    const [other] = await this.database.query<StoredKey & { replaced: boolean }>(
      `select license_id, key_hash, key_encrypted, valid_until is not null as replaced
       from licensing_license_secret where key_hash = ?`,
      [hash],
      tx
    )
    if (!other) {
      await this.move(stored.key_hash, hash, tx)
    } else if (!other.replaced) {
      await this.part(other, tx)
    }
  }

  /** Another key has this form too: both are found by their exact spelling, and the form finds neither. */
  private async part(other: StoredKey, tx: Context): Promise<void> {
    const key = await this.keyOf(other)
    const exact = key === null ? other.key_hash : await this.dataKeys.lookupHash(key.trim())
    if (exact === other.key_hash) {
      return
    }
    await this.move(other.key_hash, exact, tx)
    await this.database.query(
      `insert into licensing_license_secret (key_hash, license_id, valid_until) values (?, ?, to_timestamp(0))`,
      [other.key_hash, other.license_id],
      tx
    )
  }

  private async move(from: string, to: string, tx: Context): Promise<void> {
    await this.database.query(
      "update licensing_license_secret set key_hash = ?, updated_at = now() where key_hash = ?",
      [to, from],
      tx
    )
  }

  private async keyOf({ license_id, key_encrypted }: StoredKey): Promise<string | null> {
    return key_encrypted === null ? null : await this.dataKeys.decrypt(key_encrypted, license_id)
  }
}
