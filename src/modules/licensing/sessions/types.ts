import type { FloatingDecision } from "../domain/seats/floating"

/** A floating seat that a computer holds. */
export type HeldSession = {
  id: string
  taken_at: Date
  /** The first instant at which the seat is free without another sign of life. */
  alive_until: Date
}

/** What came of asking for a seat; null = the license is no longer floating, or the computer not activated. */
export type SessionOutcome = { session: HeldSession | null; seating: FloatingDecision } | null
