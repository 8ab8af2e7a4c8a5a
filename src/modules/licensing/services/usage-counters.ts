import type { Context } from "@medusajs/framework/types"

import type { DatabaseService } from "./database"

/** How often something happened in the UTC day and month around an instant. */
export type DayAndMonth = { day: number; month: number }

/**
 * Counts what happens to a subject (an id) by UTC day and month. Increments join the caller's transaction,
 * so an act that is rolled back does not count, and two acts at once count one after the other.
 */
export class UsageCountersService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /** The counts so far. Inside a transaction that holds the subject they cannot change meanwhile. */
  async read(
    subject: string,
    name: string,
    now: Date,
    context: Context = {}
  ): Promise<DayAndMonth> {
    const [day, month] = idsOf(subject, name, now)
    const rows = await this.database.query<{ id: string; count: number }>(
      "select id, count from licensing_usage_counter where id = any(?)",
      [[day, month]],
      context
    )
    const countOf = (id: string) => rows.find((row) => row.id === id)?.count ?? 0
    return { day: countOf(day), month: countOf(month) }
  }

  /** {@link read} of many subjects and names at once; what was never counted is 0. */
  async readAll(
    subjects: string[],
    now: Date
  ): Promise<(subject: string, name: string) => DayAndMonth> {
    const rows = await this.database.query<{ id: string; count: number }>(
      "select id, count from licensing_usage_counter where subject = any(?) and deleted_at is null",
      [subjects]
    )
    const counts = new Map(rows.map(({ id, count }) => [id, count]))
    return (subject, name) => {
      const [day, month] = idsOf(subject, name, now)
      return { day: counts.get(day) ?? 0, month: counts.get(month) ?? 0 }
    }
  }

  /** Counts one more, and gives the counts it makes. */
  async increment(
    subject: string,
    name: string,
    now: Date,
    context: Context = {}
  ): Promise<DayAndMonth> {
    const [day, month] = idsOf(subject, name, now)
    const rows = await this.database.query<{ id: string; count: number }>(
      `insert into licensing_usage_counter (id, subject, count) values (?, ?, 1), (?, ?, 1)
       on conflict (id) do update set count = licensing_usage_counter.count + 1, updated_at = now()
       returning id, count`,
      [day, subject, month, subject],
      context
    )
    const countOf = (id: string) => rows.find((row) => row.id === id)?.count ?? 0
    return { day: countOf(day), month: countOf(month) }
  }

  /** Counts one more unless there were `most` of them in the UTC day. Says whether it was counted. */
  async take(subject: string, name: string, most: number, now = new Date()): Promise<boolean> {
    const day = now.toISOString().slice(0, 10)
    const rows = await this.database.query(
      `insert into licensing_usage_counter (id, subject, count) values (?, ?, 1)
       on conflict (id) do update set count = licensing_usage_counter.count + 1, updated_at = now()
       where licensing_usage_counter.count < ?::integer returning id`,
      [`${subject}/${name}/${day}`, subject, most]
    )
    return rows.length > 0
  }

  /** Starts the counts of subjects anew: all of them, or those of one name. */
  async clear(subjects: string[], name: string | null, context: Context = {}): Promise<void> {
    await this.database.query(
      `delete from licensing_usage_counter where subject = any(?) ${name === null ? "" : "and id like ?"}`,
      [subjects, ...(name === null ? [] : [`%/${name}/%`])],
      context
    )
  }

  /** Forgets counts that no day or month needs any more. */
  async forget(): Promise<void> {
    await this.database.query(
      "delete from licensing_usage_counter where updated_at < now() - interval '62 days'"
    )
  }
}

function idsOf(subject: string, name: string, now: Date): [day: string, month: string] {
  const day = now.toISOString().slice(0, 10)
  return [`${subject}/${name}/${day}`, `${subject}/${name}/${day.slice(0, 7)}`]
}
