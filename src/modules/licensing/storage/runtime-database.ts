import type { Context, Logger } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  DatabaseError,
  Pool,
  type PoolClient,
  type PoolConfig,
  type QueryConfig,
  type QueryResult,
} from "pg"

import type { LicensingOptions } from "../options"
import type { DatabaseService } from "./database"
import { DatabaseClock } from "./database-clock"
import { bindings, type NamedValues, type SqlValue, type Statement } from "./statement"

/** Longest wait for a connection, new or released. */
const CONNECT_MS = 1_000
/** Longest time that one statement may take, waiting for locks included. */
const STATEMENT_MS = 1_500
const CANCEL_MS = 100
/** Nobody waits for a lock on a connection that all programs share; one round trip. */
const BEGIN_IMPATIENTLY = "begin; set local lock_timeout = '50ms'"
/** PostgreSQL's code of a lock that was waited for too long. */
const LOCK_NOT_AVAILABLE = "55P03"
/** Failures of connections are logged no more often than this. */
const WARN_MS = 60_000

type Cradle = {
  databaseService: DatabaseService
  licensingOptions: LicensingOptions
  logger?: Logger
}

/**
 * The few connections of the hot paths (the runtime API and the account area) to Medusa's database. A program
 * that starts must not wait behind reports and imports, nor for long: one second for a connection, one and a
 * half for a statement. Whatever fails on a connection closes it, so nothing is left half done or hanging, and
 * the next request opens another.
 */
export class RuntimeDatabaseService {
  private readonly database: DatabaseService
  private readonly options: LicensingOptions["runtime"]
  private readonly logger: Logger | undefined
  private pool: Pool | null = null
  private warnedAt = 0
  private readonly clock = new DatabaseClock()

  constructor({ databaseService, licensingOptions, logger }: Cradle) {
    this.logger = logger
    this.database = databaseService
    this.options = licensingOptions.runtime
  }

  /** The time by which programs are judged; see {@link DatabaseClock}. */
  now(): Date {
    return this.clock.now()
  }

  /** Opens the first connection, so that the database's time is known before the first request. */
  async open(): Promise<void> {
    const client = await this.connections().connect()
    client.release()
  }

  /** Runs one statement, prepared under its name unless the option `runtime.preparedStatements` is off. */
  async run<Row extends object>(
    { name, text, names }: Statement,
    named: NamedValues
  ): Promise<Row[]> {
    const values = bindings(names, named)
    const statement = this.options.preparedStatements ? { name, text, values } : { text, values }
    return (await this.connections().query<Row>(statement)).rows
  }

  /** A context in which services' statements run here, each by itself. */
  private get context(): Context {
    return {
      manager: managerOf(
        { query: async (statement) => await this.send(statement) },
        this.options.preparedStatements
      ),
    }
  }

  /** Reads here; if that fails, on Medusa's connections, which wait longer. */
  async read<T>(work: (context: Context) => Promise<T>): Promise<T> {
    try {
      return await work(this.context)
    } catch {
      return await work({})
    }
  }

  /** Runs `work` in one transaction; services join it through the context, as they join the module's own. */
  async transaction<T>(work: (context: Context) => Promise<T>): Promise<T> {
    return await this.begun("begin", work)
  }

  /**
   * {@link transaction} for people, who may wait: if the database fails here before the commit was sent, or the
   * transaction would wait for a lock, `work` runs again on Medusa's connections, which wait longer. So `work` does
   * nothing outside of its transaction.
   */
  async patientTransaction<T>(work: (context: Context) => Promise<T>): Promise<T> {
    let worked = false
    try {
      return await this.begun(BEGIN_IMPATIENTLY, async (context) => {
        const result = await work(context)
        worked = true
        return result
      })
    } catch (error) {
      if (worked || error instanceof MedusaError) {
        throw error
      }
      if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) {
        this.logFailure(error as Error)
      }
      return await this.database.transaction(work)
    }
  }

  private async begun<T>(begin: string, work: (context: Context) => Promise<T>): Promise<T> {
    const client = await this.connections().connect()
    let usable = false
    try {
      await client.query(begin)
      const result = await work({
        transactionManager: managerOf(client, this.options.preparedStatements),
      })
      await client.query("commit")
      usable = true
      return result
    } catch (error) {
      // The database answered, so the connection is as good as before.
      if (error instanceof DatabaseError || error instanceof MedusaError) {
        usable = await client.query("rollback").then(
          () => true,
          () => false
        )
      }
      throw error
    } finally {
      client.release(!usable)
    }
  }

  private async send(statement: QueryConfig): Promise<QueryResult> {
    try {
      return await this.connections().query(statement)
    } catch (error) {
      this.logFailure(error as Error)
      throw error
    }
  }

  /** What fails here is retried elsewhere, only slower. It is worth a log line, though not each time. */
  private logFailure({ code, message }: Error & { code?: string }): void {
    if (Date.now() - this.warnedAt >= WARN_MS) {
      this.warnedAt = Date.now()
      // A message of PostgreSQL may quote a value; a code does not.
      const why = code ?? message
      this.logger?.warn(`licensing: a quick connection to the database failed: ${why}`)
    }
  }

  /** Closes all connections. A later call opens new ones. */
  async close(): Promise<void> {
    const pool = this.pool
    this.pool = null
    await pool?.end()
  }

  private connections(): Pool {
    this.pool ??= this.newPool()
    return this.pool
  }

  private newPool(): Pool {
    const { connection, searchPath } = this.database.connectionSettings()
    const pool = new Pool({
      ...(connection as PoolConfig),
      max: this.options.poolSize,
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: STATEMENT_MS,
      // Left out behind a pooler, which accepts no such setting at connect. It fires a little before
      // `query_timeout`, so that a slow statement ends in PostgreSQL too.
      statement_timeout: this.options.preparedStatements ? STATEMENT_MS - CANCEL_MS : undefined,
      allowExitOnIdle: true,
      verify: (client, done) => {
        this.prepare(client, searchPath).then(() => done(), done)
      },
    })
    // A connection that breaks while a statement runs fails that statement and nothing else.
    pool.on("connect", (client) => client.on("error", () => undefined))
    // An idle connection that breaks leaves the pool by itself; the next request opens another.
    pool.on("error", () => undefined)
    return pool
  }

  private async prepare(client: PoolClient, searchPath: string[]): Promise<void> {
    const settings = this.sessionSettings(client, searchPath)
    if (settings) {
      await client.query(settings)
    }
    const asked = Date.now()
    const { rows } = await client.query<{ now: string }>(
      "select extract(epoch from clock_timestamp()) * 1000 as now"
    )
    const ahead = this.clock.compare(Number(rows[0]?.now), asked, Date.now())
    if (ahead !== null) {
      const seconds = Math.round(Math.abs(ahead) / 1_000)
      this.logger?.warn(
        `licensing: the clock of this server is ${seconds} s ${ahead > 0 ? "ahead of" : "behind"} the database's; ` +
          "programs are judged by the database's"
      )
    }
  }

  /** The settings of a new connection. Its statements look up single rows, so one plan fits all values. */
  private sessionSettings(client: PoolClient, searchPath: string[]): string {
    const schemas = searchPath.map((schema) => client.escapeIdentifier(schema)).join(", ")
    return [
      ...(schemas ? [`set search_path to ${schemas}`] : []),
      ...(this.options.preparedStatements ? ["set plan_cache_mode to force_generic_plan"] : []),
    ].join(";")
  }
}

/** The part of an entity manager that the module's services use: statements with `?` placeholders. */
function managerOf(client: Queryable, preparedStatements: boolean) {
  const transaction = {
    raw: async (sql: string, values: SqlValue[]) => {
      const { name, text } = statementOf(sql)
      return await client.query(preparedStatements ? { name, text, values } : { text, values })
    },
  }
  return { getTransactionContext: () => transaction }
}

type Queryable = { query(statement: QueryConfig): Promise<QueryResult> }

const statements = new Map<string, { name: string; text: string }>()

/**
 * The statement with `$1`, `$2` … for its `?`. Services' statements are constants, so the cache stays small.
 */
function statementOf(sql: string): { name: string; text: string } {
  let statement = statements.get(sql)
  if (!statement) {
    let count = 0
    statement = {
      name: `licensing_task_${statements.size + 1}`,
      text: sql.replace(/\?/g, () => `$${++count}`),
    }
    statements.set(sql, statement)
  }
  return statement
}
