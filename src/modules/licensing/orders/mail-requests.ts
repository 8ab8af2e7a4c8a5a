import type { Context } from "@medusajs/framework/types"

import { type DatabaseService, entityId } from "../storage"
import type { MailRequest } from "./mail-requests-types"

/** Minutes after which a request counts as abandoned: its process died, or its event was lost. */
const TAKEOVER_MINUTES = 10
/** Hours after which an answer would only confuse. */
const MAX_AGE_HOURS = 24

/**
 * Keeps requests for mails until they were tried, so that no killed process loses one: an event triggers the
 * answer at once, a job picks up what was left. Of several processes that take a request, one gets it.
 */
export class MailRequestsService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /** Stores a request, in the transaction of what it is about if there is one. @returns its id */
  async add({ kind, data }: MailRequest, tx: Context = {}): Promise<string> {
    const id = entityId("lmreq")
    await this.database.query(
      "insert into licensing_mail_request (id, kind, data) values (?, ?, ?::jsonb)",
      [id, kind, JSON.stringify(data)],
      tx
    )
    return id
  }

  /** Takes a request to answer it; null = it was answered, or another process has it. */
  async take(id: string): Promise<MailRequest | null> {
    const [request] = await this.database.query<MailRequest>(
      `update licensing_mail_request set taken_at = clock_timestamp(), updated_at = now()
       where id = ? and (taken_at is null or taken_at < now() - make_interval(mins => ${TAKEOVER_MINUTES}))
       returning kind, data`,
      [id]
    )
    return request ?? null
  }

  /** Forgets a request that was tried. */
  async done(id: string): Promise<void> {
    await this.database.query("delete from licensing_mail_request where id = ?", [id])
  }

  /** Abandoned requests, oldest first; those that are too old are deleted. */
  async pending(limit: number): Promise<string[]> {
    await this.database.query(
      `delete from licensing_mail_request
       where created_at < now() - make_interval(hours => ${MAX_AGE_HOURS})`
    )
    const rows = await this.database.query<{ id: string }>(
      `select id from licensing_mail_request
       where coalesce(taken_at, created_at) < now() - make_interval(mins => ${TAKEOVER_MINUTES})
       order by created_at limit ?`,
      [limit]
    )
    return rows.map(({ id }) => id)
  }
}
