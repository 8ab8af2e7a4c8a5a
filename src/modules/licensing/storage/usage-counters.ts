import type { Context } from "@medusajs/framework/types"

import type { DatabaseService } from "./database"

/** How often something happened in the UTC day and month around an instant. */
export type DayAndMonth = { day: number; month: number }

/**
 * Counts what happens to a subject (an id) by UTC day; a month is the sum of its days. Increments join the
 * caller's transaction, so an act that is rolled back does not count, and two acts at once count one after
 * the other.
 */
export class UsageCountersService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /** The counts so far. In a transaction that holds the subject they cannot change meanwhile. */
  async read(
    subject: string,
    name: string,
    now: Date,
    context: Context = {}
  ): Promise<DayAndMonth> {
    const ids = daysOf(subject, name, now)
    const rows = await this.database.query<{ id: string; count: number }>(
      "select id, count from licensing_usage_counter where id = any(?)",
      [ids],
      context
    )
    return countsOf(byId(rows), ids)
  }

  /** {@link read} of many subjects and names at once; what was never counted is 0. */
  async readAll(
    subjects: string[],
    now: Date
  ): Promise<(subject: string, name: string) => DayAndMonth> {
    const rows = await this.database.query<{ id: string; count: number }>(
      `select c.id, c.count from unnest(?::text[]) prefix join licensing_usage_counter c on ${UNDER_PREFIX}`,
      [subjects]
    )
    const counts = byId(rows)
    return (subject, name) => countsOf(counts, daysOf(subject, name, now))
  }

  /** Counts one more. */
  async increment(subject: string, name: string, now: Date, context: Context = {}): Promise<void> {
    await this.database.query(
      `insert into licensing_usage_counter (id, count) values (?, 1)
       on conflict (id) do update set count = licensing_usage_counter.count + 1`,
      [counterId(subject, name, now)],
      context
    )
  }

  /** Counts one more unless the UTC day has `most` already. Returns whether it was counted. */
  async take(subject: string, name: string, most: number, now = new Date()): Promise<boolean> {
    const rows = await this.database.query(
      `insert into licensing_usage_counter (id, count) values (?, 1)
       on conflict (id) do update set count = licensing_usage_counter.count + 1, updated_at = now()
       where licensing_usage_counter.count < ?::integer returning id`,
      [counterId(subject, name, now), most]
    )
    return rows.length > 0
  }

  /** Resets the counts of subjects: all of them, or those of one name. */
  async clear(subjects: string[], name: string | null, context: Context = {}): Promise<void> {
    await this.database.query(
      `delete from licensing_usage_counter c using unnest(?::text[]) prefix where ${UNDER_PREFIX}`,
      [name === null ? subjects : subjects.map((subject) => `${subject}/${name}`)],
      context
    )
  }

  /** Deletes counts older than any day or month still needs: none is used for longer than a month. */
  async forget(): Promise<void> {
    await this.database.query(
      "delete from licensing_usage_counter where updated_at < now() - interval '62 days'"
    )
  }
}

/**
 * The condition for counters `c` whose id begins with `prefix` and a slash; `0` is the byte after the slash.
 */
const UNDER_PREFIX = "c.id > prefix || '/' and c.id < prefix || '0'"

/** The counter of a subject's UTC day. */
export function counterId(subject: string, name: string, now: Date): string {
  return `${subject}/${name}/${now.toISOString().slice(0, 10)}`
}

/** The counters of the UTC month so far, today's last. */
export function daysOf(subject: string, name: string, now: Date): string[] {
  const month = counterId(subject, name, now).slice(0, -"DD".length)
  return Array.from(
    { length: now.getUTCDate() },
    (_, before) => month + String(before + 1).padStart(2, "0")
  )
}

/** The sums of the counters of {@link daysOf}; those missing in `counts` were never counted. */
export function countsOf(counts: Readonly<Record<string, number>>, days: string[]): DayAndMonth {
  return {
    day: counts[days.at(-1) ?? ""] ?? 0,
    month: days.reduce((sum, id) => sum + (counts[id] ?? 0), 0),
  }
}

function byId(rows: { id: string; count: number }[]): Record<string, number> {
  return Object.fromEntries(rows.map(({ id, count }) => [id, count]))
}
