import { ownValue } from "../domain/own-value"
import { type FloatingTimeout, signOfLife } from "../domain/seats/floating"
import { entityId, type RuntimeDatabaseService } from "../storage"
import type { SessionPeaksService } from "./session-peaks"
import {
  EXTEND_FEATURE_SESSIONS,
  EXTEND_SESSION,
  RELEASE_SESSION,
  TAKE_SESSION,
} from "./session-sql"
import type { HeldSession, Kept, SessionOutcome, TakenRow } from "./types"

type Cradle = {
  runtimeDatabaseService: RuntimeDatabaseService
  sessionPeaksService: SessionPeaksService
}

/**
 * The floating seats of licenses. Whether a computer may sit down is judged before; here PostgreSQL counts who sits
 * there, by its own clock and with the license's row locked, so of many at once no more get a seat than there are.
 */
export class SessionsService {
  private readonly database: RuntimeDatabaseService
  private readonly peaks: SessionPeaksService

  constructor({ runtimeDatabaseService, sessionPeaksService }: Cradle) {
    this.database = runtimeDatabaseService
    this.peaks = sessionPeaksService
  }

  /** Takes a seat of the license, or of one of its features, for the activation; one that it holds is kept for another while, and is the same session. */
  async take(licenseId: string, feature: string, activationId: string): Promise<SessionOutcome> {
    const [row] = await this.database.run<TakenRow>(TAKE_SESSION, {
      license_id: licenseId,
      feature,
      activation_id: activationId,
      session_id: entityId("lses"),
    })
    if (!row) {
      return null
    }
    const { free, retry_at, ...session } = row
    return free
      ? { session: session as HeldSession, seating: { free } }
      : { session: null, seating: { free, retry_at } }
  }

  /**
   * Keeps the seat for another while; null = there is none, or it is free already. Needs no lock: nobody else gains
   * or loses by it.
   */
  async extend(
    licenseId: string,
    feature: string,
    held: Kept,
    now: Date
  ): Promise<HeldSession | null> {
    if (!held.session) {
      return null
    }
    const [session] = await this.database.run<HeldSession>(EXTEND_SESSION, { id: held.session.id })
    if (session) {
      const before = signOfLife(held, held.session.alive_until)
      await this.peaks.noteSign(licenseId, feature, before, now)
    }
    return session ?? null
  }

  /** Keeps the seats of features that the computer has for another while, and says which it still has. */
  async extendFeatures(
    licenseId: string,
    activationId: string,
    held: FloatingTimeout & { sessions: Record<string, HeldSession> },
    now: Date
  ): Promise<Record<string, HeldSession>> {
    const rows = await this.database.run<HeldSession & { feature: string }>(
      EXTEND_FEATURE_SESSIONS,
      { activation_id: activationId }
    )
    for (const { feature } of rows) {
      const session = ownValue(held.sessions, feature)
      if (session) {
        const before = signOfLife(held, session.alive_until)
        await this.peaks.noteSign(licenseId, feature, before, now)
      }
    }
    return Object.fromEntries(rows.map(({ feature, ...session }) => [feature, session]))
  }

  /** Frees the seat. False = it was free already. */
  async release(id: string): Promise<boolean> {
    return (await this.database.run(RELEASE_SESSION, { id })).length > 0
  }
}
