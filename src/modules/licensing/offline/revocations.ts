import { createHash } from "node:crypto"

import type { Context } from "@medusajs/framework/types"

import { type RevocationList, signRevocationList } from "../domain/codecs/revocation-list"
import { type DatabaseService, nodePrimitives, SETTINGS_ID } from "../storage"
import type { SigningKeysService } from "../settings"

type Entries = Pick<RevocationList, "licenses" | "files">

/** The current content of the list and the newest published one, read at the same moment. */
type CurrentList = Entries & { number: number; digest: string | null; issued_at: Date | null }

type Cradle = { databaseService: DatabaseService; signingKeysService: SigningKeysService }

/**
 * Keeper of the revocation list: the offline files that are handed out, unexpired and no longer valid.
 *
 * Acts do not write the list; it is derived from what they wrote. Each reader of the list or its number
 * compares the current content with the digest of the newest published one. Only if they differ does it lock
 * the settings row, check again and count up. Therefore:
 * - no act on licenses or computers waits for this or can forget to count up: after its commit the next list,
 *   and the next file's `meta.revocation`, has a higher number;
 * - a number stands for one content only, and a later content has a higher one, because the content is read
 *   while the row is locked. A sequence could not promise that: numbers are drawn before commits. Changes with
 *   no reader between them share a number;
 * - all processes answer the same bytes until something changes: Ed25519 signs alike every time.
 */
export class RevocationsService {
  private readonly database: DatabaseService
  private readonly signingKeys: SigningKeysService

  constructor({ databaseService, signingKeysService }: Cradle) {
    this.database = databaseService
    this.signingKeys = signingKeysService
  }

  /** The list as a compact JWS. */
  async signed(): Promise<string> {
    const signer = await this.signingKeys.signer()
    return signRevocationList(nodePrimitives, await this.list(), signer)
  }

  /**
   * The number of the newest list, which offline files carry. Call it before a license is locked: it may need
   * the settings row and a connection of its own.
   */
  async number(): Promise<number> {
    return (await this.list()).number
  }

  /** The list as it is now. */
  async list(): Promise<RevocationList> {
    const seen = await this.read()
    return isPublished(seen) ? listOf(seen) : await this.publish()
  }

  private async publish(): Promise<RevocationList> {
    return await this.database.transaction(async (tx) => {
      await this.database.query(
        "insert into licensing_settings (id) values (?) on conflict (id) do nothing",
        [SETTINGS_ID],
        tx
      )
      await this.database.query(
        "select 1 from licensing_settings where id = ? for update",
        [SETTINGS_ID],
        tx
      )
      const seen = await this.read(tx)
      if (isPublished(seen)) {
        return listOf(seen)
      }
      const [published] = await this.database.query<Pick<CurrentList, "number" | "issued_at">>(
        `update licensing_settings set revocation_number = revocation_number + 1,
           revocation_digest = ?, revocation_issued_at = clock_timestamp(), updated_at = now()
         where id = ? returning revocation_number as number, revocation_issued_at as issued_at`,
        [digestOf(seen), SETTINGS_ID],
        tx
      )
      return listOf({ ...seen, ...published })
    })
  }

  /** One statement, so that the content and the published number belong together. */
  private async read(tx: Context = {}): Promise<CurrentList> {
    const [seen] = await this.database.query<CurrentList>(READ_WITHDRAWN, [SETTINGS_ID], tx)
    return seen as CurrentList
  }
}

/**
 * `offline_until` is kept by PostgreSQL, see `models/license.ts`. Partial indexes hold only the rows that have
 * it and are out of force, so the cost depends on the answer, not on the size of the shop. `offset 0` keeps
 * PostgreSQL, which overestimates the few, from reading all files.
 */
const READ_WITHDRAWN = `
  with withdrawn as (
    select id from licensing_license
    where offline_until > statement_timestamp() and (state <> 'active' or deleted_at is not null)
    union
    select l.id from licensing_order_profile p join licensing_license l on l.order_id = p.order_id
    where (p.active is false or p.serial_blacklisted) and p.deleted_at is null
      and l.offline_until > statement_timestamp() and l.deleted_at is null
  ), ended as (
    select f.id from licensing_activation a cross join lateral (
      select id, license_id from licensing_offline_file
      where activation_id = a.id and (expires_at > statement_timestamp() or expires_at is null)
      offset 0) f
    where a.offline_until > statement_timestamp() and a.status = 'ended' and a.deleted_at is null
      and not exists (select 1 from withdrawn w where w.id = f.license_id)
  ), disabled as (
    select f.id from licensing_user u
    join licensing_user_assignment ua on ua.user_id = u.id and ua.ended_at is null
    join licensing_activation a on a.license_id = ua.license_id and a.user_id = u.id
    cross join lateral (
      select id, license_id from licensing_offline_file
      where activation_id = a.id and returned_at is null and expires_at > statement_timestamp()
      offset 0) f
    where u.state = 'disabled' and a.offline_until > statement_timestamp() and a.status = 'active'
      and a.deleted_at is null and not exists (select 1 from withdrawn w where w.id = f.license_id)
  ), rekeyed as (
    select f.id from licensing_offline_file f
    where f.withdrawn_at is not null and f.withdrawn_at <= statement_timestamp()
      and f.returned_at is null and f.deleted_at is null
      and (f.expires_at > statement_timestamp() or f.expires_at is null)
      and not exists (select 1 from withdrawn w where w.id = f.license_id)
  )
  select coalesce(s.revocation_number, 0) as number, s.revocation_digest as digest,
    s.revocation_issued_at as issued_at,
    (select coalesce(array_agg(id order by id collate "C"), '{}') from withdrawn) as licenses,
    (select coalesce(array_agg(id order by id collate "C"), '{}')
      from (select id from ended union select id from disabled union select id from rekeyed) files) as files
  from (select 1) one left join licensing_settings s on s.id = ?`

function isPublished(seen: CurrentList): boolean {
  return seen.issued_at !== null && seen.digest === digestOf(seen)
}

function digestOf({ licenses, files }: Entries): string {
  return createHash("sha256").update(JSON.stringify({ licenses, files })).digest("base64url")
}

function listOf({ number, issued_at, licenses, files }: CurrentList): RevocationList {
  return { number, issued_at: (issued_at as Date).toISOString(), licenses, files }
}
