import type { Authorization } from "../vocabulary"

/**
 * Why an activation ended without a successor in its seat. Filling such a seat from another computer is a
 * transfer, whatever freed it.
 */
export const VACATING_REASONS = ["removed", "reset", "timed_out"] as const

/**
 * How many seats are vacated where an activation ends so. Of a license for named users none is: its transfers are not
 * limited, and its seats are each user's own.
 */
export function vacatedSeats({ authorization }: { authorization: Authorization }): 0 | 1 {
  return authorization === "named_user" ? 0 : 1
}

/** The seats of a license when one more activation comes in. */
export type SeatUse = {
  /** Bought plus granted; null = unlimited. */
  seats: number | null
  /** Seats taken now. */
  used: number
  /** Seats freed since the last reset of the whole license and not filled since. */
  vacated: number
  /** The incoming computer freed one of those itself. */
  returning: boolean
}

/**
 * Which seat an activation takes: `own` = one that this computer freed, `fresh` = one never used, `vacated` =
 * one that another computer freed. Only the last is a transfer; it is taken when there is no other.
 */
export type SeatTaken = "own" | "fresh" | "vacated"

/** Which of the free seats an incoming activation takes. The caller has checked that there is one. */
export function seatTaken({ seats, used, vacated, returning }: SeatUse): SeatTaken {
  if (returning && vacated > 0) {
    return "own"
  }
  return vacated > 0 && seats !== null && used + vacated >= seats ? "vacated" : "fresh"
}

/** Whether one more transfer is allowed. */
export type TransferDecision =
  { ok: true } | { ok: false; code: "TRANSFER_FORBIDDEN" | "TRANSFERS_EXHAUSTED" }

/** The transfers of a license: how many it may have, and had. */
export type TransferUse = { max_transfers: number | null; transfer_count: number }

/** {@link transferDecision} of a license. */
export function transferOf({ max_transfers, transfer_count }: TransferUse): TransferDecision {
  return transferDecision(max_transfers, transfer_count)
}

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
