import type { Context } from "@medusajs/framework/types"

import { lookupHash } from "../domain/envelope"
import { serialForms, serialLookup, unpackSerial } from "../domain/serials/serial-codes"
import type { Actor } from "../domain/vocabulary"
import { serialBatchNotFound, serialNotFound } from "./serial-errors"
import type { BlacklistResult, RevealedSerial, SerialTarget, BlacklistAct } from "./types"
import type { DatabaseService, DataKeysService, TimelineService } from "../storage"

type Changed = { id: string; order_id: string | null }

type Cradle = {
  databaseService: DatabaseService
  dataKeysService: DataKeysService
  timelineService: TimelineService
}

/** What staff do to existing serials: reveal, blacklist, allow. */
export class SerialActsService {
  private readonly database: DatabaseService
  private readonly dataKeys: DataKeysService
  private readonly timeline: TimelineService

  constructor({ databaseService, dataKeysService, timelineService }: Cradle) {
    this.database = databaseService
    this.dataKeys = dataKeysService
    this.timeline = timelineService
  }

  /**
   * The whole code of a serial; each reading is written to the timeline in the same transaction.
   * @throws SERIAL_NOT_FOUND
   */
  async reveal(id: string, actor: Actor): Promise<RevealedSerial> {
    return await this.database.transaction(async (tx) => {
      const [row] = await this.database.query<{ sealed: string; program_id: string }>(
        `select x.code_encrypted as sealed, b.program_id from licensing_serial_secret x
         join licensing_serial_number s on s.id = x.serial_id
         join licensing_serial_batch b on b.id = s.batch_id
         where s.id = ? and b.state = 'ready'`,
        [id],
        tx
      )
      if (!row) {
        throw serialNotFound(id)
      }
      await this.timeline.record(
        [{ type: "serial.revealed", actor, program_id: row.program_id, serial_ids: [id] }],
        tx
      )
      return unpackSerial(await this.dataKeys.decrypt(row.sealed, id))
    })
  }

  /**
   * Blacklists serials or allows them again, in one transaction with one timeline row. Licenses of their orders
   * are blocked or unblocked at the same moment. Serials already in that state stay as they are.
   * @throws SERIAL_NOT_FOUND for an id, SERIAL_BATCH_NOT_FOUND; codes that match no serial are reported in the
   *   result
   */
  async setBlacklisted(
    target: SerialTarget,
    { blacklist, reason }: BlacklistAct,
    actor: Actor
  ): Promise<BlacklistResult> {
    return await this.database.transaction(async (tx) => {
      const { ids, unknown } = await this.found(target, tx)
      const [column, value] = "batch_id" in target ? ["batch_id", target.batch_id] : ["id", ids]
      const changed = await this.database.query<Changed>(
        `update licensing_serial_number set blacklisted_at = ${blacklist ? "clock_timestamp()" : "null"},
           blacklisted_by = ?, blacklist_reason = ?, updated_at = now()
         where ${column} ${"batch_id" in target ? "= ?" : "= any(?)"}
           and blacklisted_at is ${blacklist ? "" : "not "}null and deleted_at is null
         returning id, order_id`,
        [blacklist ? actor.id : null, blacklist ? reason : null, value as string],
        tx
      )
      await this.blockOrders(changed, blacklist, tx)
      await this.record(target, changed, { blacklist, reason }, actor, tx)
      return { changed: changed.length, unchanged: ids.length - changed.length, unknown }
    })
  }

  /** The selected serials, locked in the order of their ids so that two callers never deadlock. */
  private async found(
    target: SerialTarget,
    tx: Context
  ): Promise<{ ids: string[]; unknown: number[] }> {
    if ("ids" in target) {
      const ids = await this.held("s.id = any(?)", target.ids, tx)
      const lost = target.ids.find((id) => !ids.has(id))
      if (lost !== undefined) {
        throw serialNotFound(lost)
      }
      return { ids: [...ids.keys()], unknown: [] }
    }
    if ("batch_id" in target) {
      const [batch] = await this.database.query(
        "select 1 from licensing_serial_batch where id = ? and state = 'ready' for share",
        [target.batch_id],
        tx
      )
      if (!batch) {
        throw serialBatchNotFound(target.batch_id)
      }
      return {
        ids: [...(await this.held("s.batch_id = ?", target.batch_id, tx)).keys()],
        unknown: [],
      }
    }
    const { lookup } = await this.dataKeys.get()
    const hashes = target.codes.map((code) =>
      serialForms(code.trim()).map((form) => lookupHash(serialLookup(form), lookup))
    )
    const ids = await this.held("x.code_hash = any(?)", hashes.flat(), tx)
    const known = new Set(ids.values())
    return {
      ids: [...ids.keys()],
      unknown: hashes.flatMap((some, index) =>
        some.some((hash) => known.has(hash)) ? [] : [index + 1]
      ),
    }
  }

  private async held(
    where: string,
    value: string | string[],
    tx: Context
  ): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; code_hash: string }>(
      `select s.id, x.code_hash from licensing_serial_number s
       join licensing_serial_secret x on x.serial_id = s.id
       join licensing_serial_batch b on b.id = s.batch_id and b.state = 'ready'
       where ${where} and s.deleted_at is null order by s.id for update of s`,
      [value],
      tx
    )
    return new Map(rows.map(({ id, code_hash }) => [id, code_hash]))
  }

  private async blockOrders(changed: Changed[], blocked: boolean, tx: Context): Promise<void> {
    const ids = changed.filter(({ order_id }) => order_id !== null).map(({ id }) => id)
    if (ids.length > 0) {
      await this.database.query(
        `update licensing_order_profile set serial_blacklisted = ?::boolean, updated_at = now()
         where serial_id = any(?)`,
        [blocked, ids],
        tx
      )
    }
  }

  private async record(
    target: SerialTarget,
    changed: Changed[],
    { blacklist, reason }: BlacklistAct,
    actor: Actor,
    tx: Context
  ): Promise<void> {
    if (changed.length === 0) {
      return
    }
    const which =
      "batch_id" in target
        ? { serial_batch_id: target.batch_id }
        : { serial_ids: changed.map(({ id }) => id) }
    await this.timeline.record(
      [
        {
          type: blacklist ? "serial.blacklisted" : "serial.allowed",
          actor,
          ...which,
          data: { count: changed.length, ...(reason === null ? {} : { reason }) },
        },
      ],
      tx
    )
  }
}
