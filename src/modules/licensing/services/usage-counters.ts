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
