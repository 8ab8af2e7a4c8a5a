import type { Context } from "@medusajs/framework/types"

import { licensingError } from "../errors"
import type { IdempotencyClaim } from "../issuing/types"
import type { DatabaseService } from "./database"

/** Longer than any use takes. */
const HELD_SECONDS = 120

const heldId = (subject: string): string => `hold:${subject}`

/**
 * Remembers the answers of requests that carried an idempotency key, so that a retry gets the first
 * answer and does nothing. The memory is written in the transaction of the act itself: either both are
 * there or neither is.
 */
export class IdempotencyService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /**
   * Runs `work` once per claim and returns its answer, or the remembered one. A second request waits for
   * the first to commit.
   * @param scope what the key is unique within, such as `issue:<order id>`
   * @throws 409 IDEMPOTENCY_KEY_REUSED if the key was used for another request
   */
  async once<T>(
    scope: string,
    claim: IdempotencyClaim | undefined,
    work: () => Promise<T>,
    tx: Context
  ): Promise<T> {
    if (!claim) {
      return await work()
    }
    const id = this.idOf(scope, claim)
    const claimed = await this.database.query(
      `insert into licensing_idempotency_key (id, fingerprint) values (?, ?)
       on conflict (id) do nothing returning id`,
      [id, claim.fingerprint],
      tx
    )
    if (claimed.length === 0) {
      return await this.remembered<T>(id, claim, tx)
    }
    const answer = await work()
    await this.database.query(
      "update licensing_idempotency_key set answer = ?::jsonb where id = ?",
      [JSON.stringify(answer), id],
      tx
    )
    return answer
  }

  /** Whether {@link once} has answered a request with this claim. */
  async isUsed(scope: string, claim: IdempotencyClaim): Promise<boolean> {
    const rows = await this.database.query("select 1 from licensing_idempotency_key where id = ?", [
      this.idOf(scope, claim),
    ])
    return rows.length > 0
  }

  /**
   * The remembered answer of a claim; null = none.
   * @throws 409 IDEMPOTENCY_KEY_REUSED if the key was used for another request
   */
  async find<T>(scope: string, claim: IdempotencyClaim): Promise<T | null> {
    const id = this.idOf(scope, claim)
    const rows = await this.database.query("select 1 from licensing_idempotency_key where id = ?", [
      id,
    ])
    return rows.length === 0 ? null : await this.remembered<T>(id, claim, {})
  }

  /** The id under which {@link once} remembers the answer. */
  idOf(scope: string, claim: IdempotencyClaim): string {
    return `${scope}:${claim.key}`
  }

  /** Forgets an answer, by {@link idOf}, since what it says was undone. */
  async forgetAnswer(id: string, tx: Context): Promise<void> {
    await this.database.query("delete from licensing_idempotency_key where id = ?", [id], tx)
  }

  /** Whether this call is the first to use up `id`; of several at once exactly one is. */
  async first(id: string): Promise<boolean> {
    const claimed = await this.database.query(
      `insert into licensing_idempotency_key (id, fingerprint) values (?, '')
       on conflict (id) do nothing returning id`,
      [id]
    )
    return claimed.length > 0
  }

  /**
   * Holds a single-use thing while somebody uses it: of several at once one gets it, decided by the lock of one
   * row. The holder checks only then whether it was used before, and always releases it; what a killed process
   * held is free again after {@link HELD_SECONDS}.
   */
  async hold(subject: string): Promise<boolean> {
    const held = await this.database.query(
      `insert into licensing_idempotency_key (id, fingerprint) values (?, '')
       on conflict (id) do update set created_at = clock_timestamp()
         where licensing_idempotency_key.created_at
           < clock_timestamp() - make_interval(secs => ${HELD_SECONDS})
       returning id`,
      [heldId(subject)]
    )
    return held.length > 0
  }

  /** Releases what {@link hold} got. */
  async release(subject: string): Promise<void> {
    await this.database.query("delete from licensing_idempotency_key where id = ?", [
      heldId(subject),
    ])
  }

  /** Forgets answers older than `days`; their keys may then be used again. */
  async forget(days: number): Promise<void> {
    await this.database.query(
      "delete from licensing_idempotency_key where created_at < now() - make_interval(days => ?::integer)",
      [days]
    )
  }

  private async remembered<T>(id: string, claim: IdempotencyClaim, tx: Context): Promise<T> {
    const [row] = await this.database.query<{ fingerprint: string; answer: T }>(
      "select fingerprint, answer from licensing_idempotency_key where id = ?",
      [id],
      tx
    )
    if (!row || row.fingerprint !== claim.fingerprint) {
      throw licensingError(
        "IDEMPOTENCY_KEY_REUSED",
        "This Idempotency-Key was used for another request already"
      )
    }
    return row.answer
  }
}
