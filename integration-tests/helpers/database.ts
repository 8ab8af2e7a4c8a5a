import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The part of the test runner's connection that tests use. */
type Connection = { raw: (sql: string) => Promise<{ rows: Record<string, string>[] }> }

/**
 * The names of all tables of the public schema that hold the text, anywhere, in any case, as
 * PostgreSQL writes the rows as text.
 */
export async function tablesHolding(text: string, connection: Connection): Promise<string[]> {
  const { rows: tables } = await connection.raw(
    "select tablename from pg_tables where schemaname = 'public'"
  )
  const pattern = text.toLowerCase().replace(/'/g, "''").replace(/\?/g, "\\?")
  const found: string[] = []
  for (const { tablename } of tables) {
    const { rows } = await connection.raw(
      `select 1 as hit from "${tablename}" t where strpos(lower(t::text), '${pattern}') > 0 limit 1`
    )
    if (rows.length) {
      found.push(String(tablename))
    }
  }
  return found
}

/** The rows of a statement with `?` placeholders, on a connection of the shop. */
export async function rowsOf<Row extends object>(
  container: MedusaContainer,
  sql: string,
  values: string[]
): Promise<Row[]> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await connection.raw<{ rows: Row[] }>(sql, values)
  return rows
}
