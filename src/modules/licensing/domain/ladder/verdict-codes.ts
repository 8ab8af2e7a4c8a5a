/**
 * Every answer of the ladder in `validation.ts`. Programs, pages and adapters rely on these words: one is
 * never renamed or given another meaning.
 */
export const VERDICT_CODES = [
  "VALID",
  "IN_GRACE",
  "RATE_LIMITED",
  "NOT_FOUND",
  "PROGRAM_MISMATCH",
  "REVOKED",
  "SUSPENDED",
  "ORDER_INACTIVE",
  "SERIAL_BLACKLISTED",
  "USER_REQUIRED",
  "USER_SESSION_ENDED",
  "USER_DISABLED",
  "USER_NOT_ASSIGNED",
  "NOT_STARTED",
  "EXPIRED",
  "MAINTENANCE_ENDED",
  "FEATURE_MISSING",
  "FEATURE_EXPIRED",
  "SUBSCRIPTION_EXPIRED",
  "TASK_DISABLED",
  "OFFLINE_NOT_ALLOWED",
  "LICENSE_FILES_NOT_ALLOWED",
  "BORROW_NOT_OFFERED",
  "FINGERPRINT_REQUIRED",
  "TYPED_CODES_NOT_ALLOWED",
  "INVALID_MACHINE_CODES",
  "CODES_EXHAUSTED",
  "NOT_ACTIVATED",
  "NO_SESSION",
  "BORROW_TOO_SHORT",
  "BORROW_TOO_LONG",
  "FLOATING_FULL",
  "CONSUMPTION_EXHAUSTED",
  "TASK_LOCKED",
  "MONTHLY_LIMIT",
  "DAILY_LIMIT",
  "REMOVAL_CODE_REQUIRED",
  "INVALID_REMOVAL_CODE",
  "INVALID_RECEIPT",
  "TOO_MANY_LOCKS_CHANGED",
  "SEATS_EXHAUSTED",
  "OWNER_RESETS_EXHAUSTED",
  "TRANSFER_FORBIDDEN",
  "TRANSFERS_EXHAUSTED",
] as const
export type VerdictCode = (typeof VERDICT_CODES)[number]

export function isVerdictCode(code: string): code is VerdictCode {
  return (VERDICT_CODES as readonly string[]).includes(code)
}

/** The codes with which the program may run or the task may be done. */
export const VALID_CODES = ["VALID", "IN_GRACE"] as const satisfies readonly VerdictCode[]
export type ValidCode = (typeof VALID_CODES)[number]
export type RefusalCode = Exclude<VerdictCode, ValidCode>

/**
 * The code for a caller that proved nothing but a key: a key of another program is answered like an unknown
 * one.
 */
export function publicCode(code: VerdictCode): VerdictCode {
  return code === "PROGRAM_MISMATCH" ? "NOT_FOUND" : code
}

const OF_ONE_LICENSE: readonly VerdictCode[] = [
  "USER_REQUIRED",
  "SEATS_EXHAUSTED",
  "FLOATING_FULL",
  "CONSUMPTION_EXHAUSTED",
  "TRANSFER_FORBIDDEN",
  "TRANSFERS_EXHAUSTED",
  "DAILY_LIMIT",
  "MONTHLY_LIMIT",
]

/** Whether the next license of the same program may do what this code refused. */
export function anotherLicenseMayDo(code: VerdictCode): boolean {
  return OF_ONE_LICENSE.includes(code)
}

/**
 * Where a verdict is reported: to a program as an answer, or to a person who requested a task as an error if it
 * was refused.
 */
export type VerdictSurface = "program" | "person"

/** What was typed or sent is wrong, or is missing; every other refusal is the state of things. */
const WRONG_INPUT: readonly VerdictCode[] = [
  "FINGERPRINT_REQUIRED",
  "BORROW_TOO_SHORT",
  "BORROW_TOO_LONG",
  "INVALID_MACHINE_CODES",
  "REMOVAL_CODE_REQUIRED",
  "INVALID_REMOVAL_CODE",
  "INVALID_RECEIPT",
]

/** The HTTP status that goes with a code. */
export function verdictHttpStatus(code: VerdictCode, surface: VerdictSurface): number {
  if (code === "RATE_LIMITED") {
    return 429
  }
  if (surface === "program" || (VALID_CODES as readonly VerdictCode[]).includes(code)) {
    return 200
  }
  if (publicCode(code) === "NOT_FOUND") {
    return 404
  }
  return WRONG_INPUT.includes(code) ? 400 : 409
}
