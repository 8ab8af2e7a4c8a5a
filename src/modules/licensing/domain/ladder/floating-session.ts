import type { BorrowDecision } from "../seats/borrowing"
import { floatingSeatsOf, hasFloatingFeatures } from "../policies/feature-terms"
import type {
  CheckFacts,
  CheckRequest,
  TaskFacts,
  TaskRequest,
  VerdictActivation,
  VerdictLicense,
} from "./facts"

/** Whether computers need a session of the license, and not only an activation. */
function isFloating({ floating_seats }: Pick<VerdictLicense, "floating_seats">): boolean {
  return floating_seats !== null && floating_seats !== undefined
}

/**
 * Whether a file is refused by the terms of the license, whatever its state: a program with a file runs without a seat
 * that counts, and has no feature that needs one.
 */
export function hasNoFiles(
  license: Pick<VerdictLicense, "allow_offline" | "feature_terms" | "floating_seats">,
  { purpose, features = [] }: Pick<CheckRequest | TaskRequest, "purpose" | "features">
): boolean {
  const needsSeat = isFloating(license) || features.some((feature) => floats(license, feature))
  return !license.allow_offline || (needsSeat && purpose !== "borrow")
}

/** Whether the license takes codes of no computer that people type; nobody would hear of it after that. */
export function takesNoTypedCodes(
  license: Pick<VerdictLicense, "allow_typed_codes" | "floating_seats">
): boolean {
  return !license.allow_typed_codes || isFloating(license)
}

/** The feature whose floating seat a request is about; empty = the license's own. */
function seatOf(request: CheckRequest | TaskRequest): string {
  return ("seat_of" in request && request.seat_of) || ""
}

/** Whether the seat that the request is about is one of the license's: such as it has. */
function floats(
  license: Pick<VerdictLicense, "floating_seats" | "feature_terms"> | null,
  feature: string
): boolean {
  return feature === ""
    ? isFloating(license ?? {})
    : floatingSeatsOf(license?.feature_terms, feature) !== null
}

type Lending = Pick<VerdictLicense, "floating_seats" | "feature_terms" | "max_borrow_hours">

/** Whether the license has no such seats as the request is about, or does not lend them. */
export function lendsNoSeat(license: Lending, request: CheckRequest | TaskRequest): boolean {
  return !floats(license, seatOf(request)) || !license.max_borrow_hours
}

/** Whether the license lends no seats at all, neither its own nor those of features. */
export function lendsNothing(license: Lending): boolean {
  return (
    !license.max_borrow_hours ||
    !(isFloating(license) || hasFloatingFeatures(license.feature_terms))
  )
}

function holds(activation: VerdictActivation | null, feature: string): boolean {
  return feature === ""
    ? activation?.seated === true
    : (activation?.feature_seats?.includes(feature) ?? false)
}

/** Whether the computer lacks the seat of a feature without which the program would not run. */
function lacksFeature(
  { license, activation }: CheckFacts | TaskFacts,
  { features = [] }: CheckRequest | TaskRequest
): boolean {
  return features.some((feature) => floats(license, feature) && !holds(activation, feature))
}

/**
 * Whether the computer lacks a session that the request is about. One that somebody ended stays so for a heartbeat,
 * which would else take the seat again unasked.
 */
export function noSession(
  facts: CheckFacts | TaskFacts,
  request: CheckRequest | TaskRequest,
  now: Date
): { retry_at: Date } | boolean {
  const { license, activation } = facts
  const { purpose } = request
  const feature = seatOf(request)
  const lacks = floats(license, feature) && !holds(activation, feature)
  if (purpose === "release") {
    return !holds(activation, feature)
  }
  // Without the license's own seat the program may not run, so it would have that of a feature for nothing.
  const needsOwn = feature !== "" && isFloating(license ?? {})
  if (purpose === "borrow") {
    return needsOwn && activation?.borrowed !== true
  }
  if (purpose === "session" && needsOwn && !holds(activation, "")) {
    return true
  }
  const mode = "mode" in request ? request.mode : undefined
  if (purpose !== "session" || mode === "keep") {
    return lacks || (mode !== "keep" && lacksFeature(facts, request))
  }
  if (mode === "any" && lacksFeature(facts, request)) {
    return true
  }
  const barred = lacks && mode === "any" && activation?.barred_until
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
