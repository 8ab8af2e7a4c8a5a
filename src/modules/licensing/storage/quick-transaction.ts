import type { Context } from "@medusajs/framework/types"
import { DatabaseError, type PoolClient, type QueryConfig, type QueryResult } from "pg"

/** Sends a statement with `?` placeholders, as services of the module write them. */
type Send = (sql: string, values: unknown[]) => Promise<QueryResult>

/** The part of an entity manager that services use; and the one that ends the transaction. */
type QuickManager = { getTransactionContext(): { raw: Send }; closing?: QuickManager }

/**
 * One transaction on a connection of the hot paths, in as few ways to the database and back as there can be: its
 * begin goes with its first statement, and its commit with the one that is sent to be its last, see {@link closing}.
 */
export class QuickTransaction {
  private begun: Promise<unknown> | null = null
  private ended = false
  /** Whether the commit was sent, and PostgreSQL has not said that it came to nothing. */
  mayBeCommitted = false

  constructor(
    private readonly client: PoolClient,
    private readonly begin: string,
    private readonly statementOf: (sql: string, values: unknown[]) => QueryConfig
  ) {}

  /** What services join it by. */
  get context(): Context {
    const manager = managerOf(async (sql, values) => await this.send(sql, values))
    manager.closing = managerOf(async (sql, values) => await this.sendLast(sql, values))
    return { transactionManager: manager }
  }

  /** Commits, unless the last statement did. */
  async commit(): Promise<void> {
    if (this.begun && !this.ended) {
      await this.begun
      this.mayBeCommitted = true
      await this.client.query("commit")
    }
  }

  /** @returns whether the connection is as good as before */
  async rollback(): Promise<boolean> {
    if (!this.begun || this.ended) {
      return true
    }
    return await this.client.query("rollback").then(
      () => true,
      () => false
    )
  }

  private async send(sql: string, values: unknown[]): Promise<QueryResult> {
    this.refuseIfEnded()
    const statement = this.statementOf(sql, values)
    if (this.begun) {
      return await this.client.query(statement)
    }
    return await this.together(async () => {
      this.begun = this.client.query(this.begin)
      const [result] = await Promise.all([this.client.query(statement), this.begun])
      return result
    })
  }

  private async sendLast(sql: string, values: unknown[]): Promise<QueryResult> {
    // Nothing is written before the transaction is known to have begun: it would be outside.
    this.refuseIfEnded()
    this.begun ??= this.client.query(this.begin)
    await this.begun
    this.ended = true
    this.mayBeCommitted = true
    const statement = this.statementOf(sql, values)
    const [written, committed] = await this.together(
      async () =>
        await Promise.allSettled([this.client.query(statement), this.client.query("commit")])
    )
    const failed = [written, committed].find(({ status }) => status === "rejected")
    if (failed?.status === "rejected") {
      // PostgreSQL makes a rollback of a commit after a failure.
      this.mayBeCommitted = !(failed.reason instanceof DatabaseError)
      throw failed.reason
    }
    return (written as PromiseFulfilledResult<QueryResult>).value
  }

  /** What follows the last statement would be written outside of the transaction. */
  private refuseIfEnded(): void {
    if (this.ended) {
      throw new Error("A statement came after the last one of its transaction")
    }
  }

  /** What `queries` sends at once goes out in one piece. */
  private async together<T>(queries: () => Promise<T>): Promise<T> {
    const { stream } = this.client.connection
    stream.cork()
    try {
      return queries()
    } finally {
      stream.uncork()
    }
  }
}

/**
 * The context for the last statement of a transaction: in a {@link QuickTransaction} the commit goes with it, in any
 * other it changes nothing. The statement either does all or fails; nothing may follow it.
 */
export function closing(context: Context): Context {
  const { closing: last } = (context.transactionManager ?? {}) as Partial<QuickManager>
  return last ? { ...context, transactionManager: last } : context
}

/** The part of an entity manager that the module's services use. */
export function managerOf(raw: Send): QuickManager {
  return { getTransactionContext: () => ({ raw }) }
}
