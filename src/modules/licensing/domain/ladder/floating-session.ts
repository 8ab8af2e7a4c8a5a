import type { BorrowDecision } from "../seats/borrowing"
import type { CheckFacts, CheckRequest, TaskFacts, TaskRequest, VerdictLicense } from "./facts"

/** Whether computers need a session of the license, and not only an activation. */
export function isFloating({ floating_seats }: Pick<VerdictLicense, "floating_seats">): boolean {
  return floating_seats !== null && floating_seats !== undefined
}

/**
 * Whether the computer lacks a session that the request is about. One that somebody ended stays so for a heartbeat,
 * which would else take the seat again unasked.
 */
export function noSession(
  { license, activation }: CheckFacts | TaskFacts,
  request: CheckRequest | TaskRequest,
  now: Date
): { retry_at: Date } | boolean {
  const { purpose } = request
  const mode = "mode" in request ? request.mode : undefined
  if (purpose === "release") {
    return activation?.seated !== true
  }
  if (!isFloating(license ?? {}) || activation?.seated === true) {
    return false
  }
  if (purpose === "validate" || purpose === "consume" || mode === "keep") {
    return true
  }
  const barred = mode === "any" && activation?.barred_until
  return barred && barred.getTime() > now.getTime() ? { retry_at: barred } : false
}

/** Whether borrowing a seat is refused with the code. */
export const borrowRefuses =
  (code: (BorrowDecision & { ok: false })["code"]) =>
  (facts: CheckFacts | TaskFacts): boolean => {
    const borrowing = "borrowing" in facts ? facts.borrowing : undefined
    return borrowing?.ok === false && borrowing.code === code
  }

/** Whether the database looked for a seat and found none. */
export function noFloatingSeat(facts: CheckFacts | TaskFacts): { retry_at: Date | null } | boolean {
  const seating = "seating" in facts ? facts.seating : undefined
  return seating?.free === false ? { retry_at: seating.retry_at } : false
}
