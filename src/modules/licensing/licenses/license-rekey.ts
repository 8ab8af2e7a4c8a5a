import { randomBytes } from "node:crypto"

import type { Context } from "@medusajs/framework/types"

import {
  generateLicenseKeys,
  normalizeLicenseKey,
  redactLicenseKey,
} from "../domain/codecs/license-key"
import { lookupHash, seal } from "../domain/envelope"
import type { DatabaseService, DataKeysService } from "../storage"

const HOUR_MS = 3_600_000

type Cradle = { databaseService: DatabaseService; dataKeysService: DataKeysService }

type Pattern = { id: string; key_format: string | null; key_prefix: string | null }

/**
 * Gives licenses new keys. The former key is kept: it is found until its grace period ends, and is never given
 * out again. Computers stay activated. Offline files already handed out may hold the former key and are
 * withdrawn when it ends, see `RevocationsService`.
 */
export class LicenseRekeyService {
  private readonly database: DatabaseService
  private readonly dataKeys: DataKeysService

  constructor({ databaseService, dataKeysService }: Cradle) {
    this.database = databaseService
    this.dataKeys = dataKeysService
  }

  /**
   * Needs the caller's transaction, which holds the licenses.
   * @param graceHours how long the former keys are still found; earlier ones end no later
   */
  async rekey(ids: string[], graceHours: number, now: Date, tx: Context): Promise<void> {
    const until = new Date(now.getTime() + graceHours * HOUR_MS)
    const licenses = await this.database.query<Pattern>(
      `select l.id, po.key_format, po.key_prefix from licensing_license l
       join licensing_policy po on po.id = l.policy_id where l.id = any(?)`,
      [ids],
      tx
    )
    await this.database.query(
      `update licensing_license_secret set valid_until = least(valid_until, ?::timestamptz),
         updated_at = now()
       where license_id = any(?)`,
      [until, ids],
      tx
    )
    await this.database.query(
      // The files of named users hold no key, and none opens them.
      `update licensing_offline_file f set withdrawn_at = least(f.withdrawn_at, ?::timestamptz),
         updated_at = now()
       where f.license_id = any(?) and f.returned_at is null and (f.expires_at > ? or f.expires_at is null)
         and not exists (
           select 1 from licensing_activation a where a.id = f.activation_id and a.user_id is not null)`,
      [until, ids, now],
      tx
    )
    await this.store(licenses, tx)
  }

  private async store(licenses: Pattern[], tx: Context): Promise<void> {
    const { encryption, lookup } = await this.dataKeys.get()
    const keys = licenses.map(({ id, key_format, key_prefix }) => {
      const [key = ""] = generateLicenseKeys({
        count: 1,
        format: key_format ?? undefined,
        prefix: key_prefix ?? undefined,
        randomBytes,
      })
      return { id, key }
    })
    const ids = keys.map(({ id }) => id)
    await this.database.query(
      `insert into licensing_license_secret (license_id, key_hash, key_encrypted)
       select * from unnest(?::text[], ?::text[], ?::text[])`,
      [
        ids,
        keys.map(({ key }) => lookupHash(normalizeLicenseKey(key), lookup)),
        keys.map(({ id, key }) => seal(key, id, encryption)),
      ],
      tx
    )
    await this.database.query(
      `update licensing_license l set key_redacted = u.redacted, updated_at = now()
       from unnest(?::text[], ?::text[]) u (id, redacted) where l.id = u.id`,
      [ids, keys.map(({ key }) => redactLicenseKey(key))],
      tx
    )
  }
}
