import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

/** An open transaction that runs SQL. */
export type Transaction = Knex.Transaction

/**
 * The transaction of a call.
 * @throws MedusaError (unexpected_state) without one: row locks would be released at once.
 */
export function transactionOf(context: Context): Transaction {
  const manager = context.transactionManager as SqlEntityManager | undefined
  const transaction = manager?.getTransactionContext<Transaction>()
  if (!transaction) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "This needs a transaction")
  }
  return transaction
}

/** For reading only: the call's transaction if it has one, else any connection. */
export function readerOf(context: Context): Knex {
  const manager = (context.transactionManager ?? context.manager) as SqlEntityManager
  return manager.getTransactionContext<Knex>() ?? manager.getKnex()
}

/**
 * Locks rows that are not deleted, in the order of their ids, so that two callers never wait for each other.
 * @param strength `update` to change them, `share` to keep others from doing so
 * @throws the error that `missing` makes for the first id without a row
 */
export async function lockRows<T extends { id: string }>(
  table: string,
  ids: string[],
  strength: "update" | "share",
  missing: (id: string) => Error,
  trx: Transaction
): Promise<Map<string, T>> {
  const query = trx(table).whereIn("id", ids).whereNull("deleted_at").orderBy("id")
  const rows: T[] = await (strength === "update" ? query.forUpdate() : query.forShare())
  const byId = new Map(rows.map((row) => [row.id, row]))
  const lost = ids.find((id) => !byId.has(id))
  if (lost !== undefined) {
    throw missing(lost)
  }
  return byId
}

/** The record without its undefined fields, which mean "not given". */
export function withoutUndefined<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T
}

/** The values as a row; JSON columns are written as text, since the driver turns arrays into SQL arrays. */
export function jsonColumns(values: object, columns: readonly string[]): Record<string, unknown> {
  const row: Record<string, unknown> = { ...values }
  for (const column of columns) {
    if (row[column] !== undefined && row[column] !== null) {
      row[column] = JSON.stringify(row[column])
    }
  }
  return row
}
