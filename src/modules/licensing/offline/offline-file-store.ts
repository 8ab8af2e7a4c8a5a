import type { Context } from "@medusajs/framework/types"

import type { ActivationRow } from "../activations/types"
import type { ListedOfflineFile, OfflineFileRow } from "./offline-files-types"
import { type Computer, sameComputerSql, sameComputerValues } from "../activations"
import { carriesSeat, type DatabaseService, heldByFiles, statement, VACATED } from "../storage"

/** Seats that machine files still hold after their activation ended. */
export type HeldSeats = {
  seats: number
  /** Those of them that nobody took over; they count as vacated once they are free. */
  vacated: number
}

/** Rows of offline files. Every write needs a transaction that holds the license. */
export class OfflineFileStoreService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  async find(id: string, context: Context = {}): Promise<OfflineFileRow | null> {
    const [row] = await this.database.query<OfflineFileRow>(
      "select * from licensing_offline_file where id = ?",
      [id],
      context
    )
    return row ?? null
  }

  async insert(
    row: Omit<OfflineFileRow, "created_at" | "returned_at" | "withdrawn_at">,
    now: Date,
    tx: Context
  ): Promise<void> {
    await this.database.query(
      `insert into licensing_offline_file (id, license_id, activation_id, kind, fingerprint, expires_at,
         floating_features, created_at, updated_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        row.id,
        row.license_id,
        row.activation_id,
        row.kind,
        row.fingerprint,
        row.expires_at,
        row.floating_features?.length ? JSON.stringify(row.floating_features) : null,
        now,
        now,
      ],
      tx
    )
  }

  /** The files given out for a license, newest first, with their computers. */
  async list(
    licenseId: string,
    { limit, offset }: { limit: number; offset: number }
  ): Promise<{ files: ListedOfflineFile[]; count: number }> {
    const files = await this.database.query<ListedOfflineFile>(
      `select f.*, case when a.id is null then null else json_build_object('sequence', a.sequence,
         'name', a.name, 'note', a.note, 'platform', a.platform, 'status', a.status) end as computer
       from licensing_offline_file f left join licensing_activation a on a.id = f.activation_id
       where f.license_id = ? order by f.created_at desc, f.id desc limit ?::integer offset ?::integer`,
      [licenseId, limit, offset]
    )
    const [total] = await this.database.query<{ count: number }>(
      "select count(*)::int as count from licensing_offline_file where license_id = ?",
      [licenseId]
    )
    return { files, count: total?.count ?? 0 }
  }

  /**
   * The seats that files hold for computers that are no longer activated.
   * @param computer the one that asks, if any: seats it holds itself do not count against it
   */
  async held(
    licenseId: string,
    computer: Computer | null,
    now: Date,
    tx: Context
  ): Promise<HeldSeats> {
    const [held] = await this.database.run<HeldSeats>(
      HELD_SEATS,
      { now, license_id: licenseId, ...sameComputerValues(computer) },
      tx
    )
    return held ?? { seats: 0, vacated: 0 }
  }

  /** {@link held} of many licenses at once, for no particular computer, as a look-up by id. */
  async heldByLicense(licenseIds: string[], now: Date): Promise<(licenseId: string) => HeldSeats> {
    const rows = await this.database.query<HeldSeats & { license_id: string }>(
      `select f.license_id, count(distinct a.id)::int as seats,
         count(distinct a.id) filter (where ${VACATED})::int as vacated
       from ${heldByFiles("?")} and f.license_id = any(?) group by f.license_id`,
      [now, licenseIds]
    )
    const found = new Map(rows.map((row) => [row.license_id, row]))
    return (licenseId) => found.get(licenseId) ?? { seats: 0, vacated: 0 }
  }

  /** Is a newer file of the same activation still valid? */
  async hasNewer(
    { activation_id, created_at }: OfflineFileRow,
    now: Date,
    tx: Context
  ): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from licensing_offline_file
       where activation_id = ? and created_at > ? and returned_at is null and expires_at > ? limit 1`,
      [activation_id, created_at, now],
      tx
    )
    return rows.length > 0
  }

  /** Is a machine file of this activation still valid? */
  async hasOutstanding(activationId: string, now: Date, tx: Context): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from licensing_offline_file
       where activation_id = ? and returned_at is null and expires_at > ? limit 1`,
      [activationId, now],
      tx
    )
    return rows.length > 0
  }

  /**
   * Hands the files of a computer to its new activation, so that one computer never holds two seats: those
   * of the previous activation that it continues, and those it left behind when it was removed. With them goes a
   * floating seat that it borrowed.
   */
  async adopt(
    to: Pick<ActivationRow, "id" | "license_id" | "user_id">,
    computer: Computer,
    previousId: string | null,
    tx: Context
  ): Promise<void> {
    await this.database.run(
      ADOPT_FILES,
      {
        id: to.id,
        license_id: to.license_id,
        user_id: to.user_id,
        previous_id: previousId,
        ...sameComputerValues(computer),
      },
      tx
    )
  }

  /**
   * Marks a file as given back, and the earlier ones of its computer with it: it replaced them. One that came with the
   * borrowed seat of a feature replaced only such ones, unless the license itself floats. A floating seat that was
   * borrowed is free, unless a newer file of it is out.
   */
  async giveBack(file: OfflineFileRow, now: Date, tx: Context): Promise<OfflineFileRow> {
    const rows = await this.database.query<OfflineFileRow>(
      `with returned as (
         update licensing_offline_file f set returned_at = ?, updated_at = now()
         where f.id = ? or (f.license_id = ? and f.activation_id = ? and f.returned_at is null and f.created_at <= ?
           and (?::boolean or f.floating_features is not null or exists (
             select 1 from licensing_license l where l.id = f.license_id and l.floating_seats is not null)))
         returning f.*
       ), freed as (
         update licensing_session s set alive_until = now(), borrowed_until = null, updated_at = now()
         where s.activation_id = ? and s.borrowed_until > now() and not exists (
           select 1 from licensing_offline_file f
           where f.activation_id = s.activation_id and f.kind = 'machine' and f.created_at > ?
             and f.returned_at is null and f.expires_at > now() and ${carriesSeat("f", "s.feature")})
       )
       select * from returned`,
      [
        now,
        file.id,
        file.license_id,
        file.activation_id,
        file.created_at,
        file.floating_features === null,
        file.activation_id,
        file.created_at,
      ],
      tx
    )
    return rows.find(({ id }) => id === file.id) as OfflineFileRow
  }
}

/** Seats held by files, except those of one computer. */
const HELD_SEATS = statement(
  "licensing_held_seats",
  `select count(distinct a.id)::int as seats,
     count(distinct a.id) filter (where ${VACATED})::int as vacated
   from ${heldByFiles(":now")} and f.license_id = :license_id and not ${sameComputerSql("a")}`
)

/** The files and the borrowed seats of a computer, and of the activation that it continues, become the new activation's. */
const ADOPT_FILES = statement(
  "licensing_adopt_files",
  `with files as (
     update licensing_offline_file f set activation_id = :id, updated_at = now()
     from licensing_activation a
     where f.license_id = :license_id and a.id = f.activation_id and a.status = 'ended'
       and f.returned_at is null and a.user_id is not distinct from :user_id
       and (${sameComputerSql("a")} or a.id = :previous_id)
   )
   update licensing_session set activation_id = :id, updated_at = now() where id in (
     select distinct on (s.feature) s.id from licensing_session s join licensing_activation a on a.id = s.activation_id
     where s.license_id = :license_id and s.borrowed_until > now() and a.status = 'ended'
       and a.user_id is not distinct from :user_id and (${sameComputerSql("a")} or a.id = :previous_id)
       and not exists (
         select 1 from licensing_session own where own.activation_id = :id and own.feature = s.feature)
     order by s.feature, s.borrowed_until desc)`
)
