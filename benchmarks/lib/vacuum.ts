import type { Client } from "pg"

const DEADLINE_MS = 60_000

/**
 * Brings the planner's statistics and the visibility maps of the tables up to date, as autovacuum does
 * within minutes. A page is marked visible to all only if no older snapshot is open, and PostgreSQL's own
 * analyze holds one, so vacuum is repeated until it can mark them. Otherwise every row that an index finds is
 * looked up in its table, and a benchmark would measure how far autovacuum happened to get. Vacuum
 * leaves a few dead rows to a later run unless it must clean the indexes.
 */
export async function vacuum(client: Client, ...tables: string[]): Promise<void> {
  for (const table of tables) {
    const deadline = Date.now() + DEADLINE_MS
    do {
      if (Date.now() > deadline) {
        throw new Error(`A snapshot stays open, so that ${table} cannot be vacuumed`)
      }
      await client.query(`vacuum (analyze, index_cleanup on) ${table}`)
    } while (!(await isVisible(client, table)))
  }
}

/** Tolerates a few pages that changed since. */
async function isVisible(client: Client, table: string): Promise<boolean> {
  const { rows } = await client.query<{ visible: boolean }>(
    "select relallvisible >= 0.99 * relpages as visible from pg_class where oid = $1::regclass",
    [table]
  )
  return rows[0]?.visible === true
}
