import type { Context } from "@medusajs/framework/types"

import { MAX_OWNER_RESETS } from "../domain/seats/owner-resets"
import type { SeatTaken } from "../domain/seats/transfers"
import type { ActivationEnding, ActivationMark, Actor } from "../domain/vocabulary"
import type { Computer } from "./computers"
import { entityId } from "../storage/entity-id"
import { asJson, fromJson } from "../storage/json-rows"
import type { ActivationDetails, ActivationRow } from "./types"
import type { DatabaseService } from "../storage/database"

/** A new activation, as it is written. */
export type NewActivation = ActivationDetails & {
  original_activation_id: string | null
  baseline_activation_id: string | null
  computer: Computer
  sequence: number
  activation_code: string | null
  marks: ActivationMark[]
  expires_at: Date | null
}

/** How the license's row changes with an activation. */
export type SeatChange = {
  /** The end that the license gets, as its term begins; null = it keeps what it has. */
  expires_at: Date | null
  transfers: number
  vacated: number
  seats: number
}

/** What a task changes. */
export type TaskChange = {
  /** With the version that its row must still have; null = it is held. */
  license: { id: string; version: string | null }
  seats: SeatChange
  /** The activation that ends; its seat stays with the successor unless `seats` frees it. */
  ended: { id: string; reason: ActivationEnding; marks?: ActivationMark[] } | null
  made: NewActivation | null
  /** The counter of the act; null = it does not count. */
  counted: string | null
  /** `activation_id` null = the new activation's. */
  event: {
    type: string
    actor: Actor
    order_id: string | null
    activation_id: string | null
    data: Record<string, unknown>
  }
}

/** What a task finds on a license. */
export type Meeting = {
  /** The activation in force of the computer that comes in. */
  there: ActivationRow | null
  /** The activation that the task is on. */
  former: ActivationRow | null
  /** The computer's typed codes are from before its last removal on this license. */
  stale: boolean
  /** Of the license's row at the same moment. */
  version: string | null
}

/**
 * Rows of activations and what changes with them. What begins or ends one needs a transaction that holds the
 * license, or the version that the license had.
 */
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

  /** The activation in force of this computer on the license. */
  async findActive(
    licenseId: string,
    computer: Computer,
    tx: Context
  ): Promise<ActivationRow | null> {
    return (await this.meet(licenseId, computer, null, tx)).there
  }

  /**
   * What a task finds on the license.
   * @param computer that comes in; null = none does
   * @param formerId of the activation that the task is on; null = it is on none
   */
  async meet(
    licenseId: string,
    computer: Computer | null,
    formerId: string | null,
    context: Context
  ): Promise<Meeting> {
    const { fingerprint = null, lock_bytes = null, generation = null } = computer ?? {}
    const [row] = await this.database.query<{
      there: object | null
      former: object | null
      stale: boolean
      version: string | null
    }>(
      MEETING,
      [
        licenseId,
        fingerprint,
        licenseId,
        lock_bytes,
        computer?.lock_digests == null,
        formerId,
        licenseId,
        lock_bytes,
        generation,
        licenseId,
      ],
      context
    )
    const { there, former, stale, version } = row ?? NOTHING_MET
    return {
      there: there && activationOf(there),
      former: former && activationOf(former),
      stale,
      version,
    }
  }

  /**
   * Writes all that a task changes: by one statement, so that nothing of it can be left out. Gives the
   * activation that began, else the one that ended, else null: nothing was written, for the license was merely
   * watched, and is no longer as it was, or another holds it.
   */
  async write(
    { license, seats, ended, made, counted, event }: TaskChange,
    now: Date,
    context: Context
  ): Promise<ActivationRow | null> {
    const { computer } = made ?? {}
    const [row] = await this.database.query<{ activation: object }>(
      TASK_CHANGE,
      [
        seats.seats,
        made?.sequence ?? null,
        seats.transfers,
        seats.vacated,
        seats.expires_at,
        seats.expires_at && now.getUTCDate(),
        license.id,
        license.version,
        license.version,
        ended?.id ?? null,
        ended?.id ?? null,
        ended?.reason ?? null,
        now,
        ended?.marks ? JSON.stringify(ended.marks) : null,
        ended?.id ?? null,
        made && entityId("lact"),
        made?.original_activation_id ?? null,
        made?.baseline_activation_id ?? null,
        made?.sequence ?? null,
        computer?.fingerprint ?? null,
        computer?.lock_digests ? JSON.stringify(computer.lock_digests) : null,
        computer?.lock_bytes ?? null,
        computer?.codes?.siteCode ?? null,
        computer?.codes?.machineId ?? null,
        computer?.generation ?? null,
        made?.activation_code ?? null,
        made && made.marks.length > 0 ? JSON.stringify(made.marks) : null,
        made?.name ?? null,
        made?.platform ?? null,
        made?.app_version ?? null,
        made?.note ?? null,
        now,
        event.actor.type === "program" ? now : null,
        made?.expires_at ?? null,
        event.actor.type,
        event.actor.id,
        made !== null,
        counted,
        counted !== null,
        entityId("levt"),
        event.type,
        event.actor.type,
        event.actor.id,
        event.order_id,
        event.activation_id,
        JSON.stringify(event.data),
      ],
      context
    )
    return row ? activationOf(row.activation) : null
  }

  /**
   * What a repeated activation brings anew: details, and the digests of a computer that was typed in
   * before, which so claims its row.
   * @param seen when the program itself was heard of; null = people asked
   * @returns null if it ended or was claimed meanwhile
   */
  async refresh(
    row: ActivationRow,
    computer: Computer,
    details: ActivationDetails,
    seen: Date | null,
    tx: Context
  ): Promise<ActivationRow | null> {
    const claimed =
      row.lock_digests === null && computer.lock_digests !== null ? computer.fingerprint : null
    const [fresh] = await this.database.query<ActivationRow>(
      `update licensing_activation set fingerprint = coalesce(?, fingerprint),
         lock_digests = coalesce(?::jsonb, lock_digests),
         name = coalesce(?, name), platform = coalesce(?, platform),
         app_version = coalesce(?, app_version), note = coalesce(?, note),
         last_seen_at = coalesce(?, last_seen_at), updated_at = now()
       where id = ? and status = 'active' and (?::text is null or lock_digests is null) returning *`,
      [
        claimed,
        claimed && JSON.stringify(computer.lock_digests),
        details.name ?? null,
        details.platform ?? null,
        details.app_version ?? null,
        details.note ?? null,
        seen,
        row.id,
        claimed,
      ],
      tx
    )
    return fresh ?? null
  }

  /** When owners reset computers of the license, the newest first. */
  async ownerResets(licenseId: string, context: Context = {}): Promise<Date[]> {
    const rows = await this.database.query<{ ended_at: Date }>(
      `select ended_at from licensing_activation
       where license_id = ? and marks @> '["owner_reset"]' order by ended_at desc limit ?::integer`,
      [licenseId, MAX_OWNER_RESETS],
      context
    )
    return rows.map(({ ended_at }) => ended_at)
  }

  /** {@link ownerResets} of many licenses at once. */
  async ownerResetsOf(licenseIds: string[]): Promise<(licenseId: string) => Date[]> {
    const rows = await this.database.query<{ license_id: string; at: Date[] }>(
      `select license_id, array_agg(ended_at order by ended_at desc) as at from licensing_activation
       where license_id = any(?) and marks @> '["owner_reset"]' group by license_id`,
      [licenseIds]
    )
    const found = new Map(rows.map(({ license_id, at }) => [license_id, at]))
    return (licenseId) => found.get(licenseId) ?? []
  }

  /**
   * The activation code that the activation's computer may still run by: its own, or the newest of those
   * that it continues without a proof that they are gone; null = it never had one.
   */
  async codeOut(
    { id, baseline_activation_id: baseline, activation_code: own }: ActivationRow,
    context: Context
  ): Promise<string | null> {
    if (own !== null || baseline === null) {
      return own
    }
    const [row] = await this.database.query<{ activation_code: string }>(
      `select activation_code from licensing_activation
       where (id = ? or baseline_activation_id = ?) and id <> ? and activation_code is not null
       order by sequence desc limit 1`,
      [baseline, baseline, id],
      context
    )
    return row?.activation_code ?? null
  }

  /** Ends all activations in force of these licenses and frees their seats; whole licenses begin anew. */
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

/**
 * By fingerprint, or by lock bytes where one of the two is a typed one and knows no more. A license may have
 * any number of computers, so each way has its index; where lock bytes are sought, `status` is left out, by
 * which other indexes would seem to do as well.
 */
const MEETING = `select
  (select ${asJson("a", "there")} from (
    select * from licensing_activation
    where license_id = ? and fingerprint = ? and status = 'active' and deleted_at is null
    union all
    select * from licensing_activation
    where license_id = ? and lock_bytes = ? and (lock_digests is null or ?::boolean)
      and ended_at is null and deleted_at is null
    limit 1 -- in this order
  ) a),
  (select ${asJson("a", "former")} from licensing_activation a where a.id = ?),
  exists (
    select 1 from licensing_activation
    where license_id = ? and lock_bytes = ? and deleted_at is null
      and ended_reason in ('removed', 'transferred') and generation >= ?::integer
  ) as stale,
  (select xmin::text from licensing_license where id = ?) as version`

const NOTHING_MET = { there: null, former: null, stale: false, version: null }

/**
 * See {@link TaskChange}. A license that another holds is left alone: waiting for it is not for these
 * connections. The activation that begins waits for the one that ends, whose fingerprint it may have.
 */
const TASK_CHANGE = `with held as (
    update licensing_license set activation_count = activation_count + ?::integer,
      activation_sequence = coalesce(?::integer, activation_sequence),
      transfer_count = transfer_count + ?::integer,
      vacated_seats = greatest(0, vacated_seats + ?::integer),
      expires_at = coalesce(?::timestamptz, expires_at), term_day = coalesce(?::integer, term_day),
      updated_at = now()
    where id = (
      select id from licensing_license where id = ? and (?::text is null or xmin = ?::xid)
        and (?::text is null
          or exists (select 1 from licensing_activation where id = ? and status = 'active'))
      for update skip locked
    )
    returning id
  ), ended as (
    update licensing_activation a set status = 'ended', ended_reason = ?, ended_at = ?::timestamptz,
      marks = coalesce(coalesce(a.marks, '[]'::jsonb) || ?::jsonb, a.marks), updated_at = now()
    from held where a.id = ? and a.status = 'active' returning a.*
  ), made as (
    insert into licensing_activation (license_id, id, original_activation_id, baseline_activation_id, sequence, fingerprint,
      lock_digests, lock_bytes, site_code, machine_id, generation, activation_code, marks, name,
      platform, app_version, note, activated_at, last_seen_at, expires_at, actor_type, actor_id)
    select held.id, ?, ?, ?, ?::integer, ?, ?::jsonb, ?, ?, ?, ?::integer, ?, ?::jsonb, ?, ?, ?, ?,
      ?::timestamptz, ?::timestamptz, ?::timestamptz, ?, ?
    from held left join ended on true where ?::boolean
    returning *
  ), counted as (
    insert into licensing_usage_counter (id, count) select ?, 1 from held where ?::boolean
    on conflict (id) do update set count = licensing_usage_counter.count + 1
  ), changed as (
    select * from made union all select * from ended limit 1
  ), told as (
    insert into licensing_event (id, type, actor_type, actor_id, order_id, activation_id, license_ids,
      data, created_at)
    select ?, ?, ?, ?, ?, coalesce(?, changed.id), array[held.id], ?::jsonb, clock_timestamp()
    from held, changed
  )
  select ${asJson("changed", "activation")} from changed`

function activationOf(json: object): ActivationRow {
  return fromJson<ActivationRow>(json, INSTANTS)
}

const INSTANTS = ["activated_at", "expires_at", "last_seen_at", "ended_at"]
