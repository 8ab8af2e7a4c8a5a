import type { Actor } from "../domain/vocabulary"
import type { DatabaseService, TimelineService } from "../storage"
import { sessionBorrowed, sessionNotFound } from "./session-errors"
import {
  COUNT_FEATURE_SESSIONS,
  COUNT_SESSIONS,
  END_SESSION,
  FIND_BORROWED_SESSION,
  LIST_SESSIONS,
} from "./session-sql"
import type { FeatureUse, ListedSession, SessionList } from "./types"

type Cradle = { databaseService: DatabaseService; timelineService: TimelineService }

type EndedRow = {
  activation_id: string
  feature: string
  order_id: string | null
  borrowed_until: Date | null
}

type CountRow = Omit<SessionList, "sessions" | "features">

/** What people see of sessions and do to them. */
export class SessionActsService {
  private readonly database: DatabaseService
  private readonly timeline: TimelineService

  constructor({ databaseService, timelineService }: Cradle) {
    this.database = databaseService
    this.timeline = timelineService
  }

  /**
   * Who sits on the license's floating seats now, who came first before the others; and how many seats single features
   * have.
   * @param feature whose seats; empty = the license's own
   */
  async list(
    licenseId: string,
    feature: string,
    page: { limit: number; offset: number }
  ): Promise<SessionList> {
    const of = { license_id: licenseId, feature }
    const [sessions, [row], features] = await Promise.all([
      this.database.run<ListedSession>(LIST_SESSIONS, { ...of, ...page }),
      this.database.run<CountRow>(COUNT_SESSIONS, of),
      this.database.run<FeatureUse>(COUNT_FEATURE_SESSIONS, { license_id: licenseId }),
    ])
    return { sessions, features, ...(row ?? { count: 0, seats: null, retry_at: null }) }
  }

  /**
   * Ends a session, with one timeline row. Its seat is free at once, and the next heartbeat of its computer learns it
   * NO_SESSION; its computer may take a seat again. The file of a borrowed seat runs on, so only who says
   * so frees that one.
   * @throws 404 SESSION_NOT_FOUND also for one that is over; 409 SESSION_BORROWED
   */
  async end(
    licenseId: string,
    id: string,
    actor: Actor,
    { frees_borrowed = false }: { frees_borrowed?: boolean } = {}
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [ended] = await this.database.run<EndedRow>(
        END_SESSION,
        { id, license_id: licenseId, frees_borrowed },
        tx
      )
      if (!ended) {
        const [held] = await this.database.run<{ borrowed_until: Date }>(
          FIND_BORROWED_SESSION,
          { id, license_id: licenseId },
          tx
        )
        throw held ? sessionBorrowed(id, held.borrowed_until) : sessionNotFound(id)
      }
      const { borrowed_until, feature, ...what } = ended
      const said = { ...(borrowed_until && { borrowed_until }), ...(feature && { feature }) }
      const data = Object.keys(said).length > 0 ? said : undefined
      await this.timeline.record(
        [{ type: "session.ended", actor, ...what, license_ids: [licenseId], data }],
        tx
      )
    })
  }
}
