import type { BorrowDecision } from "../seats/borrowing"
import type { CheckFacts, CheckRequest, TaskFacts, TaskRequest, VerdictLicense } from "./facts"

/** Whether computers need a session of the license, and not only an activation. */
function isFloating({ floating_seats }: Pick<VerdictLicense, "floating_seats">): boolean {
  return floating_seats !== null && floating_seats !== undefined
}

/** Whether a file is refused by the terms of the license, whatever its state: a program with a file runs without a seat that counts. */
export function hasNoFiles(
  license: Pick<VerdictLicense, "allow_offline" | "floating_seats">,
  { purpose }: Pick<CheckRequest | TaskRequest, "purpose">
): boolean {
  return !license.allow_offline || (isFloating(license) && purpose !== "borrow")
}

/** Whether the license takes codes of no computer that people type; nobody would hear of it after that. */
export function takesNoTypedCodes(
  license: Pick<VerdictLicense, "allow_typed_codes" | "floating_seats">
): boolean {
  return !license.allow_typed_codes || isFloating(license)
}

/** Whether nobody may borrow a seat of the license. */
export function lendsNoSeat(
  license: Pick<VerdictLicense, "floating_seats" | "max_borrow_hours">
): boolean {
  return !isFloating(license) || !license.max_borrow_hours
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
