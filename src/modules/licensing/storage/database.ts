import { pipeline, type Readable, type Transform } from "node:stream"

import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Context, DAL } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"

import type { Client } from "pg"

import { readerOf } from "./rows"
import { bindings, type NamedValues, type SqlValue, type Statement } from "./statement"

type Cradle = { baseRepository: DAL.RepositoryService }

/**
 * Runs SQL written for one purpose on the module's own connections. Every write of a service goes through
 * {@link transaction}; a caller that is already in one is joined.
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

  /** Runs one statement with `?` placeholders: in the context's transaction or by its manager, if it has one. */
  async query<Row extends object>(
    sql: string,
    values: SqlValue[] = [],
    context: Context = {}
  ): Promise<Row[]> {
    const runner =
      context.transactionManager || context.manager
        ? context
        : { manager: this.baseRepository.getFreshManager<SqlEntityManager>() }
    const result: { rows: Row[] } = await readerOf(runner).raw(sql, values as never)
    return result.rows
  }

  /** {@link query} of a statement with named placeholders. */
  async run<Row extends object>(
    { template, places }: Statement,
    values: NamedValues,
    context: Context = {}
  ): Promise<Row[]> {
    return await this.query<Row>(template, bindings(places, values), context)
  }

  /**
   * Runs `work` under a shop-wide lock of this name; other processes wait. The lock belongs to a transaction
   * that stays open meanwhile, so it dies with its connection. `work` may use other connections, so no process
   * should wait here more than once at a time.
   */
  async exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
    return await this.transaction(async (tx) => {
      await this.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", [name], tx)
      return await work()
    })
  }

  /** A statement that takes no parameters, such as COPY, with the values written into it, escaped. */
  inlined(sql: string, values: SqlValue[]): string {
    return this.reader()
      .raw(sql, values as never)
      .toQuery()
  }

  /**
   * Lends one connection of the pool to `work`, which must call `release` when done. A connection released with
   * an error is closed: it may be in the middle of a statement.
   */
  async withConnection<Connection, T>(
    work: (connection: Connection, release: (error?: Error | null) => void) => T
  ): Promise<T> {
    const { client } = this.reader() as unknown as { client: ConnectionPool<Connection> }
    const connection = await client.acquireConnection()
    return work(connection, (error) => {
      if (error) {
        client.destroyRawConnection(connection).catch(() => undefined)
        Object.assign(connection as object, { __knex__disposed: error })
      }
      client.releaseConnection(connection).catch(() => undefined)
    })
  }

  /** What a `copy … to stdout` writes, passed through `rows`. Destroying the stream ends the query. */
  async copied(sql: string, rows: Transform): Promise<Readable> {
    // Loaded with the first export, not with the server.
    const { to: copyTo } = require("pg-copy-streams") as typeof import("pg-copy-streams")
    return await this.withConnection<Client, Readable>((client, release) =>
      pipeline(client.query(copyTo(sql)), rows, release)
    )
  }

  /** How Medusa reaches its database, for connections outside its pool. */
  connectionSettings(): { connection: object; searchPath: string[] } {
    const { client } = this.reader() as unknown as { client: ConnectionSettings }
    const { connectionSettings: connection, searchPath } = client
    // Spreading leaves out what knex hides from logs.
    const password = connection.password === undefined ? {} : { password: connection.password }
    return { connection: { ...connection, ...password }, searchPath: [searchPath ?? []].flat() }
  }

  private reader(): Knex {
    return readerOf({ manager: this.baseRepository.getFreshManager<SqlEntityManager>() })
  }
}

/** What of knex's client, which its types leave open, is used here. */
type ConnectionSettings = {
  connectionSettings: { password?: unknown }
  searchPath?: string | string[]
}

type ConnectionPool<Connection> = {
  acquireConnection(): Promise<Connection>
  releaseConnection(connection: Connection): Promise<void>
  destroyRawConnection(connection: Connection): Promise<void>
}
