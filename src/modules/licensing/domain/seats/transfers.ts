/**
 * Why an activation ended without a successor in its seat. Filling such a seat from another computer is a
 * transfer, whichever surface freed it (DESIGN §9).
 */
export const VACATING_REASONS = ["removed", "reset", "timed_out"] as const
export type VacatingReason = (typeof VACATING_REASONS)[number]

/** How the seats of a license stand when one more activation comes in. */
export type SeatUse = {
  /** Bought plus granted; null = unlimited. */
  seats: number | null
  /** Taken now. */
  used: number
  /** Freed since the license was last reset as a whole, and not filled since. */
  vacated: number
  /** The computer that comes in freed one of those itself. */
  returning: boolean
}

/**
 * Which seat an activation takes: `own` = the one that this computer freed, `fresh` = one that nobody
 * had, `vacated` = one that another computer freed. Only the last is a transfer; it is taken when the
 * others are not there.
 */
export type SeatTaken = "own" | "fresh" | "vacated"

/** Which of the free seats an incoming activation takes. Whether there is a free one is asked elsewhere. */
export function seatTaken({ seats, used, vacated, returning }: SeatUse): SeatTaken {
  if (returning && vacated > 0) {
    return "own"
  }
  return vacated > 0 && seats !== null && used + vacated >= seats ? "vacated" : "fresh"
}

/** Whether one more transfer is allowed. */
export type TransferDecision =
  { ok: true } | { ok: false; code: "TRANSFER_FORBIDDEN" | "TRANSFERS_EXHAUSTED" }

/** `max_transfers`: null = any number, 0 = the first computer for ever, n = n in all. */
export function transferDecision(
  max_transfers: number | null,
  transfer_count: number
): TransferDecision {
  if (max_transfers === null) {
    return { ok: true }
  }
  if (max_transfers === 0) {
    return { ok: false, code: "TRANSFER_FORBIDDEN" }
  }
  return transfer_count >= max_transfers ? { ok: false, code: "TRANSFERS_EXHAUSTED" } : { ok: true }
}
