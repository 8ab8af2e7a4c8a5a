import type { Context } from "@medusajs/framework/types"
import { licensingError } from "../errors"
import {
  ACCOUNT_TRIES,
  ADDRESS_TRIES,
  SERIAL_TRIES,
  type AttemptDecision,
  attemptDecision,
  type AttemptRule,
  type WrongAttempts,
} from "../domain/serials/serial-redeeming"
import type { Actor } from "../domain/vocabulary"
import type { DatabaseService, TimelineService } from "../storage"
import type { SerialLock, Redeemer } from "./types"

/** Who tries which code; null = not a code. */
export type RedeemAttempt = Redeemer & { serial: string | null }

type Row = WrongAttempts & { id: string }

type Cradle = { databaseService: DatabaseService; timelineService: TimelineService }

/**
 * Counts wrong serial and verification numbers by UTC day, in the database, so that all processes count
 * together. The person's row is locked meanwhile: concurrent attempts are judged one after the other.
 */
export class SerialTriesService {
  private readonly database: DatabaseService
  private readonly timeline: TimelineService

  constructor({ databaseService, timelineService }: Cradle) {
    this.database = databaseService
    this.timeline = timelineService
  }

  /** Locks the person until the transaction ends, and returns whether they may try. */
  async begin(tried: RedeemAttempt, now: Date, tx: Context): Promise<AttemptDecision> {
    const rows = await this.database.query<Row>(
      `insert into licensing_serial_try (id, day, last_at)
       select id, ?, ?::timestamptz from unnest(?::text[]) as u (id) order by id
       on conflict (id) do update set day = excluded.day,
         wrong = case when licensing_serial_try.day = excluded.day then licensing_serial_try.wrong else 0 end,
         notified = licensing_serial_try.day = excluded.day and licensing_serial_try.notified
       returning id, wrong, last_at`,
      [dayOf(now), now, idsOf(tried)],
      tx
    )
    const decisions = rows.map((row) => attemptDecision(row, ruleOf(row.id), now))
    return (
      decisions.find((each) => !each.ok && each.code === "TASK_LOCKED") ??
      decisions.find((each) => !each.ok) ?? { ok: true }
    )
  }

  /**
   * Counts a wrong attempt.
   * @returns who got locked and was not yet reported to staff; from now on they count as reported
   */
  async wrong(tried: RedeemAttempt, now: Date, tx: Context): Promise<string[]> {
    const rows = await this.database.query<{ id: string; wrong: number; notified: boolean }>(
      `update licensing_serial_try set wrong = wrong + 1, last_at = ?::timestamptz, updated_at = now()
       where id = any(?) returning id, wrong, notified`,
      [now, idsOf(tried)],
      tx
    )
    const locked = rows
      .filter(({ id, wrong, notified }) => !notified && wrong >= ruleOf(id).most)
      // Staff get mails about people; the code may be nonsense.
      .filter(({ id }) => id !== tried.serial)
      .map(({ id }) => id)
    if (locked.length > 0) {
      await this.database.query(
        "update licensing_serial_try set notified = true where id = any(?)",
        [locked],
        tx
      )
    }
    return locked
  }

  /** People and serials locked today, newest first; at most 100. */
  async locks(now = new Date()): Promise<SerialLock[]> {
    const rows = await this.database.query<SerialLock>(
      `select t.id, t.wrong, t.last_at, s.value_redacted as serial from licensing_serial_try t
       left join licensing_serial_secret x on t.id = 'serial:' || x.code_hash
       left join licensing_serial_number s on s.id = x.serial_id
       where t.day = ? and t.wrong >= ?::integer
         and (s.id is not null or t.id not like 'serial:%')
       order by t.last_at desc, t.id limit 100`,
      [dayOf(now), ACCOUNT_TRIES.most]
    )
    return rows.filter(({ id, wrong }) => wrong >= ruleOf(id).most)
  }

  /**
   * Unlocks a person or a serial.
   * @throws SERIAL_LOCK_NOT_FOUND
   */
  async unlock(id: string, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const rows = await this.database.query(
        "delete from licensing_serial_try where id = ? returning id",
        [id],
        tx
      )
      if (rows.length === 0) {
        throw licensingError("SERIAL_LOCK_NOT_FOUND", "Nobody is locked under this id")
      }
      await this.timeline.record([{ type: "serial.unlocked", actor, data: { who: id } }], tx)
    })
  }

  /** Deletes the counts of former days. */
  async forget(now = new Date()): Promise<void> {
    await this.database.query("delete from licensing_serial_try where day < ?", [dayOf(now)])
  }
}

function idsOf({ account, address, serial }: RedeemAttempt): string[] {
  return [account, address, ...(serial === null ? [] : [serial])]
}

function ruleOf(id: string): AttemptRule {
  if (id.startsWith("serial:")) {
    return SERIAL_TRIES
  }
  return id.startsWith("address:") ? ADDRESS_TRIES : ACCOUNT_TRIES
}

function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10)
}
