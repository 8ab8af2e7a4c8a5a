import type { SessionMode } from "../domain/ladder/facts"
import { publicVerdict, validationVerdict } from "../domain/ladder/validation"
import { floatingSeatsOf } from "../domain/policies/feature-terms"
import { secondsToNextBeat } from "../domain/seats/floating"
import type { LicensingOptions } from "../options"
import type { SessionsService } from "../sessions"
import type { Kept, SessionOutcome } from "../sessions/types"
import type { RuntimeDatabaseService } from "../storage"
import { demanding } from "./counted-uses"
import type { LastSeenService } from "./last-seen"
import type { RuntimeService } from "./runtime"
import {
  factsOf,
  type FoundLicense,
  runtimeAnswer,
  sessionOf,
  withSession,
} from "./runtime-license"
import type { RuntimeAnswer, RuntimeHeartbeat, RuntimeRequest } from "./types"

type Cradle = {
  lastSeenService: LastSeenService
  licensingOptions: LicensingOptions
  runtimeDatabaseService: RuntimeDatabaseService
  runtimeService: RuntimeService
  sessionsService: SessionsService
}

/** A kind of floating seats: the license's own (the feature is empty) or those of one feature, and this computer's. */
type Seats = Kept & { feature: string }

/** The calls of a program that takes, keeps and frees floating seats. */
export class RuntimeSessionsService {
  private readonly database: RuntimeDatabaseService
  private readonly lastSeen: LastSeenService
  private readonly options: LicensingOptions["runtime"]
  private readonly runtime: RuntimeService
  private readonly sessions: SessionsService

  constructor(cradle: Cradle) {
    this.database = cradle.runtimeDatabaseService
    this.lastSeen = cradle.lastSeenService
    this.options = cradle.licensingOptions.runtime
    this.runtime = cradle.runtimeService
    this.sessions = cradle.sessionsService
  }

  /**
   * A running program's sign of life: judged as by `validate`, and always remembered. Of a floating license it
   * keeps this computer's seat, or takes one that is free, so that programs need know nothing of sessions. If it may
   * run, it keeps the seats of features too, and takes none of those.
   */
  async heartbeat(request: RuntimeRequest, now = this.database.now()): Promise<RuntimeHeartbeat> {
    return await this.session(request, "any", "", now)
  }

  /**
   * Takes a floating seat for this computer or keeps the one that it has. Where there are none, none is needed.
   * @param feature whose seat; empty = the license's own
   */
  async session(
    request: RuntimeRequest,
    mode: SessionMode,
    feature = "",
    now = this.database.now()
  ): Promise<RuntimeHeartbeat> {
    const wanted = { mode, seat_of: feature }
    const { found, asked } = await this.runtime.ask(demanding(request, feature), "session", wanted)
    let verdict = validationVerdict(factsOf(found), asked, now)
    let after = found
    const seats = after && seatsOf(after, feature)
    if (verdict.valid && after?.activation_id && seats) {
      const outcome = await this.seat(after, seats, after.activation_id, mode, now)
      if (!outcome) {
        // It ended, or has no such seats any more: there is another answer now.
        return await this.session(request, mode, feature, now)
      }
      after = withSession(after, feature, outcome.session)
      verdict = validationVerdict({ ...factsOf(after), seating: outcome.seating }, asked, now)
    }
    if (verdict.valid && after?.activation_id && mode === "any") {
      const kept = await this.keepFeatures(after, after.activation_id, now)
      if (kept !== after) {
        after = kept
        verdict = validationVerdict(factsOf(after), asked, now)
      }
    }
    if (verdict.valid && after?.activation_id) {
      this.lastSeen.note(after.activation_id, now)
    }
    return {
      ...runtimeAnswer(publicVerdict(verdict), after, now, feature),
      ...named(feature),
      next_heartbeat: this.nextBeat(after),
    }
  }

  /**
   * The program ends, or no longer needs the feature: its floating seat is free at once, unless it borrowed it.
   * @param feature whose seat; empty = the license's own
   */
  async release(
    request: RuntimeRequest,
    feature = "",
    now = this.database.now()
  ): Promise<RuntimeAnswer> {
    const { found, asked } = await this.runtime.ask(request, "release", { seat_of: feature })
    const verdict = publicVerdict(validationVerdict(factsOf(found), asked, now))
    const session = found && sessionOf(found, feature)
    if (!verdict.valid || !session) {
      return { ...runtimeAnswer(verdict, found, now, feature), ...named(feature) }
    }
    await this.sessions.release(session.id)
    const kept = session.borrowed_until && { ...session, alive_until: session.borrowed_until }
    const after = withSession(found, feature, kept)
    return { ...runtimeAnswer(verdict, after, now, feature), ...named(feature) }
  }

  /** The seat that it has, kept for another while, else one that is free; null = see {@link SessionOutcome}. */
  private async seat(
    { id }: FoundLicense,
    { feature, ...seats }: Seats,
    activationId: string,
    mode: SessionMode,
    now: Date
  ): Promise<SessionOutcome> {
    const kept = await this.sessions.extend(id, feature, seats, now)
    return kept || mode === "keep"
      ? { session: kept, seating: { free: true } }
      : await this.sessions.take(id, feature, activationId)
  }

  /** Holds the seats of features for another while; those that are free already are gone. Without any, as it was found. */
  private async keepFeatures(
    found: FoundLicense,
    activationId: string,
    now: Date
  ): Promise<FoundLicense> {
    const { id, feature_seats } = found
    if (!feature_seats || Object.keys(feature_seats.sessions).length === 0) {
      return found
    }
    const sessions = await this.sessions.extendFeatures(id, activationId, feature_seats, now)
    return { ...found, feature_seats: { ...feature_seats, sessions } }
  }

  private nextBeat(found: FoundLicense | null): number {
    const { heartbeatSeconds } = this.options
    const { floating = null, feature_seats = null } = found ?? {}
    const seated = Object.keys(feature_seats?.sessions ?? {}).length > 0 ? feature_seats : null
    const terms = floating ?? seated
    return terms ? secondsToNextBeat(terms, heartbeatSeconds) : heartbeatSeconds
  }
}

/** The seats that a request is about; null = the license or feature has none. */
function seatsOf(found: FoundLicense, feature: string): Seats | null {
  const { floating, feature_seats, feature_terms } = found
  const terms = feature === "" ? floating : feature_seats
  const hasSeats = feature === "" || floatingSeatsOf(feature_terms, feature) !== null
  return hasSeats && terms ? { ...terms, feature, session: sessionOf(found, feature) } : null
}

/** What an answer says of whose seat it is about. */
export function named(feature: string): { feature?: string } {
  return feature === "" ? {} : { feature }
}
