import type { Actor } from "../domain/vocabulary"
import type { DatabaseService } from "../storage/database"
import type { TimelineService } from "../storage/timeline"
import { sessionNotFound } from "./session-errors"
import { COUNT_SESSIONS, END_SESSION, LIST_SESSIONS } from "./session-sql"
import type { ListedSession, SessionList } from "./types"

type Cradle = { databaseService: DatabaseService; timelineService: TimelineService }

type CountRow = Omit<SessionList, "sessions">

/** What people see of sessions and do to them. */
export class SessionActsService {
  private readonly database: DatabaseService
  private readonly timeline: TimelineService

  constructor({ databaseService, timelineService }: Cradle) {
    this.database = databaseService
    this.timeline = timelineService
  }

  /** Who sits on the license's floating seats now, who came first before the others. */
  async list(licenseId: string, page: { limit: number; offset: number }): Promise<SessionList> {
    const [sessions, [row]] = await Promise.all([
      this.database.run<ListedSession>(LIST_SESSIONS, { license_id: licenseId, ...page }),
      this.database.run<CountRow>(COUNT_SESSIONS, { license_id: licenseId }),
    ])
    return { sessions, ...(row ?? { count: 0, seats: null, retry_at: null }) }
  }

  /**
   * Ends a session, with one timeline row. Its seat is free at once, and the next heartbeat of its computer is told
   * NO_SESSION; whoever sits there may take a seat again.
   * @throws 404 SESSION_NOT_FOUND also for one that is over
   */
  async end(licenseId: string, id: string, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [ended] = await this.database.run<{ activation_id: string; order_id: string | null }>(
        END_SESSION,
        { id, license_id: licenseId },
        tx
      )
      if (!ended) {
        throw sessionNotFound(id)
      }
      await this.timeline.record(
        [{ type: "session.ended", actor, ...ended, license_ids: [licenseId] }],
        tx
      )
    })
  }
}
