import type { ActivationRow } from "../activations/types"
import type { FloatingDecision, FloatingTimeout } from "../domain/seats/floating"
import type { Verdict } from "../domain/ladder/facts"
import type { OfflineFile } from "../offline/offline-files-types"

/** A floating seat that a computer holds. */
export type HeldSession = {
  id: string
  taken_at: Date
  /** The first instant at which the seat is free without another sign of life. */
  alive_until: Date
  /** Until when the computer has borrowed the seat, with a machine file; null = it has not. */
  borrowed_until: Date | null
}

/** The session that a computer holds, and for how long its license lets it fall silent. */
export type Kept = { session: HeldSession | null } & FloatingTimeout

/** A session as people see it: who sits there. */
export type ListedSession = HeldSession & {
  activation_id: string
  /** What is known of the computer, as of its activation. */
  name: string | null
  platform: string | null
  app_version: string | null
  note: string | null
  /** The machine file of a borrowed seat; null = it is not borrowed. */
  file_id: string | null
}

/** The floating seats of one feature. */
export type FeatureUse = { feature: string; seats: number; in_use: number }

/** Who sits on the floating seats of a license, or of one of its features. */
export type SessionList = {
  sessions: ListedSession[]
  /** The features that have seats of their own. */
  features: FeatureUse[]
  count: number
  /** How many may run at the same time, the overdraft included; null = there are no such seats. */
  seats: number | null
  /** All seats are taken: one more fits then if nobody gives another sign of life. */
  retry_at: Date | null
}

/** How many sat there at most in an hour or day, and how many computers got no seat. */
export type SessionPeak = {
  /** Begin of the hour or UTC day. */
  at: Date
  peak: number
  /** Seats more that would have been needed: computers that were refused within one hour. */
  refused: number
}

/** The floating seats of a license in a list. */
export type FloatingUse = {
  seats: number
  in_use: number
  /** How many hours a seat may be borrowed; null = not at all. */
  max_borrow_hours: number | null
}

/** As the function that takes a seat answers; the session is null where all seats are taken. */
export type TakenRow =
  (HeldSession & { free: true; retry_at: null }) | { id: null; free: false; retry_at: Date | null }

/** What came of asking to borrow a seat. Refused: session and file are null. */
export type Borrowed = {
  verdict: Verdict
  activation: ActivationRow | null
  session: HeldSession | null
  file: OfflineFile | null
}

/** What came of asking for a seat; null = there are no such seats, the computer is not activated, or it lacks the license's own. */
export type SessionOutcome = { session: HeldSession | null; seating: FloatingDecision } | null
