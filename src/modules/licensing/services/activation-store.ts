import type { Context } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"

import type { SeatTaken } from "../domain/transfers"
import type { ActivationEnding, ActivationMark, Actor } from "../domain/vocabulary"
import type { Computer } from "../lib/computers"
import type { ActivationDetails, ActivationRow } from "../types/activations"
import type { DatabaseService } from "./database"

/** A new activation, as it is written. */
export type NewActivation = ActivationDetails & {
  license_id: string
  original_activation_id: string | null
  computer: Computer
  sequence: number
  activation_code: string | null
  marks: ActivationMark[]
  expires_at: Date | null
  actor: Actor
}

/** How the licence's row changes with an activation. */
export type SeatChange = {
  /** The licence's end afterwards: a term may begin with its first activation. */
  expires_at: Date | null
  transfers: number
  vacated: number
  seats: number
}

/** Rows of activations and the seat counts that go with them. Every write needs a transaction that holds the licence. */
export class ActivationStoreService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  async find(id: string, context: Context = {}): Promise<ActivationRow | null> {
    const [row] = await this.database.query<ActivationRow>(
      "select * from licensing_activation where id = ?",
      [id],
      context
    )
    return row ?? null
  }

  /**
   * The activation in force of this computer on the licence: by fingerprint, or by lock bytes where one of
   * the two is a typed one and knows no more.
   */
  async findActive(
    licenseId: string,
    computer: Computer,
    tx: Context
  ): Promise<ActivationRow | null> {
    const [row] = await this.database.query<ActivationRow>(
      `select * from licensing_activation
       where license_id = ? and status = 'active' and deleted_at is null
         and (fingerprint = ? or (lock_bytes = ? and (lock_digests is null or ?::boolean)))
       order by (fingerprint = ?) desc limit 1`,
      [
        licenseId,
        computer.fingerprint,
        computer.lock_bytes,
        computer.lock_digests === null,
        computer.fingerprint,
      ],
      tx
    )
    return row ?? null
  }

  /** Writes the activation and the licence's counts. */
  async insert(
    activation: NewActivation,
    change: SeatChange,
    now: Date,
    tx: Context
  ): Promise<ActivationRow> {
    const { computer } = activation
    const [row] = await this.database.query<ActivationRow>(
      `with counted as (
         update licensing_license set activation_count = activation_count + ?::integer,
           activation_sequence = ?::integer, transfer_count = transfer_count + ?::integer,
           vacated_seats = greatest(0, vacated_seats + ?::integer), expires_at = ?::timestamptz,
           updated_at = now()
         where id = ?
       )
       insert into licensing_activation (id, license_id, original_activation_id, sequence, fingerprint,
         lock_digests, lock_bytes, site_code, machine_id, generation, activation_code, marks, name,
         platform, app_version, note, activated_at, last_seen_at, expires_at, actor_type, actor_id)
       values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning *`,
      [
        change.seats,
        activation.sequence,
        change.transfers,
        change.vacated,
        change.expires_at,
        activation.license_id,
        generateEntityId(undefined, "lact"),
        activation.license_id,
        activation.original_activation_id,
        activation.sequence,
        computer.fingerprint,
        computer.lock_digests && JSON.stringify(computer.lock_digests),
        computer.lock_bytes,
        computer.codes?.siteCode ?? null,
        computer.codes?.machineId ?? null,
        computer.generation,
        activation.activation_code,
        activation.marks.length > 0 ? JSON.stringify(activation.marks) : null,
        activation.name ?? null,
        activation.platform ?? null,
        activation.app_version ?? null,
        activation.note ?? null,
        now,
        activation.actor.type === "program" ? now : null,
        activation.expires_at,
        activation.actor.type,
        activation.actor.id,
      ],
      tx
    )
    return row as ActivationRow
  }

  /** Ends an activation that is in force; its seat stays with the successor unless `change` frees it. */
  async end(
    { id, license_id }: Pick<ActivationRow, "id" | "license_id">,
    reason: ActivationEnding,
    change: Pick<SeatChange, "seats" | "vacated">,
    now: Date,
    tx: Context
  ): Promise<ActivationRow> {
    const [row] = await this.database.query<ActivationRow>(
      `update licensing_activation set status = 'ended', ended_reason = ?, ended_at = ?, updated_at = now()
       where id = ? and status = 'active' returning *`,
      [reason, now, id],
      tx
    )
    await this.database.query(
      `update licensing_license set activation_count = activation_count + ?::integer,
         vacated_seats = vacated_seats + ?::integer, updated_at = now() where id = ?`,
      [change.seats, change.vacated, license_id],
      tx
    )
    return row as ActivationRow
  }

  /**
   * What a repeated activation brings anew: details, and the digests of a computer that was typed in
   * before, which so claims its row.
   * @param seen when the program itself was heard of; null = people asked
   */
  async refresh(
    row: ActivationRow,
    computer: Computer,
    details: ActivationDetails,
    seen: Date | null,
    tx: Context
  ): Promise<ActivationRow> {
    const claims = row.lock_digests === null && computer.lock_digests !== null
    const [fresh] = await this.database.query<ActivationRow>(
      `update licensing_activation set fingerprint = ?, lock_digests = coalesce(?::jsonb, lock_digests),
         name = coalesce(?, name), platform = coalesce(?, platform),
         app_version = coalesce(?, app_version), note = coalesce(?, note),
         last_seen_at = coalesce(?, last_seen_at), updated_at = now()
       where id = ? returning *`,
      [
        claims ? computer.fingerprint : row.fingerprint,
        claims ? JSON.stringify(computer.lock_digests) : null,
        details.name ?? null,
        details.platform ?? null,
        details.app_version ?? null,
        details.note ?? null,
        seen,
        row.id,
      ],
      tx
    )
    return fresh as ActivationRow
  }

  /** Ends all activations in force of these licences and frees their seats; whole licences begin anew. */
  async endAllOf(licenseIds: string[], tx: Context): Promise<void> {
    await this.database.query(
      `update licensing_activation set status = 'ended', ended_reason = 'reset', ended_at = now(),
         updated_at = now()
       where license_id = any(?) and status = 'active'`,
      [licenseIds],
      tx
    )
  }
}

/** What taking a seat changes in the count of vacated ones. */
export function vacatedChange(taken: SeatTaken): number {
  return taken === "fresh" ? 0 : -1
}
