import type { Context, DAL } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"

import { readerOf } from "../lib/rows"

/** A value that can be bound to a `?` of a statement; an array binds as an SQL array. */
export type SqlValue = string | number | boolean | Date | null | (string | number)[]

type Cradle = { baseRepository: DAL.RepositoryService }

/**
 * Runs SQL written for one purpose on the module's own connections. Every write of a service goes
 * through {@link transaction}; a caller that is in one already is joined.
 */
export class DatabaseService {
  private readonly baseRepository: DAL.RepositoryService

  constructor({ baseRepository }: Cradle) {
    this.baseRepository = baseRepository
  }

  /** Runs `work` in one transaction, or in the caller's. Commits when it resolves, else rolls back. */
  async transaction<T>(work: (context: Context) => Promise<T>, context: Context = {}): Promise<T> {
    if (context.transactionManager) {
      return await work(context)
    }
    return await this.baseRepository.transaction<SqlEntityManager>(
      async (transactionManager): Promise<T> => await work({ ...context, transactionManager })
    )
  }

  /** Runs one statement with `?` placeholders, in the context's transaction if it has one. */
  async query<Row extends object>(
    sql: string,
    values: SqlValue[] = [],
    context: Context = {}
  ): Promise<Row[]> {
    const runner = context.transactionManager
      ? context
      : { manager: this.baseRepository.getFreshManager<SqlEntityManager>() }
    const result: { rows: Row[] } = await readerOf(runner).raw(sql, values as never)
    return result.rows
  }
}
