import type { Lock } from "../seats/flexible-locking"
import type { OwnerResets } from "../seats/owner-resets"
import { deriveLicenseStatus, type LicenseStatusFacts } from "./license-status"
import type { BorrowDecision } from "../seats/borrowing"
import type { FloatingDecision } from "../seats/floating"
import type { LockComparison } from "../seats/locks"
import { hasFreeSeat } from "../seats/seats"
import {
  type ActKind,
  type Task,
  type TaskCounts,
  taskLimitOf,
  type TaskLimits,
  TASKS,
  wrongCodeDecision,
} from "../seats/task-limits"
import { seatTaken, transferOf, type TransferUse } from "../seats/transfers"
import { detailIf, limitRefuses, stateOf } from "./counted-limits"
import { borrowRefuses, isFloating, noFloatingSeat, noSession } from "./floating-session"
import { hasNoPlace, lacksUser, userIs } from "./named-user"
import {
  AT_A_SEAT,
  BY_REMOVAL_CODE,
  FILES,
  isForFile,
  ON_AN_ACTIVATION,
  ON_A_COMPUTER,
  RUNNING,
  RUNNING_ON_A_COMPUTER,
  TO_A_COMPUTER,
  USING,
  PURPOSES,
  type Check,
  type Purpose,
} from "./purposes"
import type { Authorization, UserStanding } from "../vocabulary"
import { publicCode, type RefusalCode, type ValidCode, type VerdictCode } from "./verdict-codes"

/**
 * The one ladder that judges a license, for runtime API, portal, adapters and admin. It is an ordered list of
 * small checks, {@link LADDER}; the first that refuses gives the code. `docs/verdicts.md` explains it.
 */

/** The facts of a license for every request. */
export type VerdictLicense = LicenseStatusFacts & {
  /** Code of the program that the license is for. */
  program_code: string
  /** How the program proves its right to use it. */
  authorization: Authorization
  /** Whether the named user who signed in may use it; null or absent = nobody did. */
  user?: UserStanding | null
  allow_offline: boolean
  /** Besides `allow_offline`: files for any computer. */
  allow_license_files: boolean
  allow_typed_codes: boolean
  /** Computers at the same time; null or absent = not floating. */
  floating_seats?: number | null
  /** How long a floating seat may be borrowed; null or absent = not at all. */
  max_borrow_hours?: number | null
  /** First instant whose releases are no longer covered; null = all are covered. */
  maintenance_until: Date | null
  /** The features it switches on, see `effectiveFeatures`. */
  features: readonly string[]
  /** False while its term waits for the first activation; absent = it has begun. */
  term_begun?: boolean
}

/** The further facts for a task. */
export type TaskLicense = VerdictLicense &
  TransferUse & {
    /** Bought plus granted; null = unlimited. */
    seats: number | null
    /** Seats that unexpired machine files hold although their activation ended. */
    held_seats: number
    /** See `SeatUse`. */
    vacated: number
    returning: boolean
    /** The order's; null = no order. */
    subscription_expires_at: Date | null
    /** The shop's matrix. */
    limits: TaskLimits
    /** Seats that multiply a default limit: the license's, for a removal the order's; null = unlimited. */
    limit_seats: number | null
    /** Acts counted so far for the task that this one counts as, see `countedTask`. */
    used: TaskCounts
    /** Wrong codes today, see `wrongCodeDecision`. */
    wrong_codes: number
  }

/**
 * The activation of the request: the one in force for the given fingerprint, or the one that a person chose;
 * with a receipt the machine file, `active` until it is returned. `expires_at` is its own end, null = the
 * license's.
 */
export type VerdictActivation = {
  status: "active" | "ended"
  expires_at: Date | null
  /** Whether it holds a floating seat now, by the database's clock; absent = false. */
  seated?: boolean
  /** Somebody ended its session: until when a heartbeat alone takes no other. */
  barred_until?: Date | null
}

export type CheckFacts = {
  license: VerdictLicense | null
  activation: VerdictActivation | null
  /** For a session or a borrowed seat, once the database has looked: whether there was a floating seat. */
  seating?: FloatingDecision
  /** For a borrowed seat: until when, or why not. */
  borrowing?: BorrowDecision
  /** For a use, once the database has counted: whether it fits; else when counting starts again, null = never. */
  counting?: { fits: true } | { fits: false; resets_at: Date | null }
}

export type TaskFacts = {
  license: TaskLicense | null
  activation: VerdictActivation | null
  /** For a reactivation: the old computer compared with the new one. null is refused. */
  locks: LockComparison | null
  /**
   * For a transfer or removal: whether the given removal code is the activation's. `not_needed` if the program
   * reports that it erased its license and no activation code is in use, and for a caller who may reset;
   * `missing` if one is in use and the program sent no removal code.
   */
  removal_code: "right" | "wrong" | "missing" | "not_needed"
  /** The computer has received every possible activation code for its machine codes; absent = false. */
  codes_exhausted?: boolean
  /**
   * For a move to another computer: a machine file of the old one is still valid and keeps holding its seat.
   */
  file_out?: boolean
  /** For a reset by the owner: the number left. */
  owner_resets?: OwnerResets
  /** For a removal: whether the given receipt is the machine file's; absent = none given. */
  receipt?: "right" | "wrong"
}

/** How a request identifies its computer; null = not at all. */
export type ComputerClaim = "fingerprint" | "machine_codes" | "wrong_machine_codes" | null

type CommonRequest = {
  /** Code of the program that asks; null = the surface serves all programs (portal, admin). */
  program_code: string | null
  computer: ComputerClaim
  /** Features without which the program would not run. */
  features?: readonly string[]
  /** When the version that asks was released; null or absent = not said, and so not judged. */
  app_released_at?: Date | null
  /** Set if the caller asked too often: until when it must wait. */
  rate_limited_until?: Date | null
}

/**
 * How a program asks for a session: `take` = a seat; `keep` = the one that it has and no other; `any` = a seat,
 * unless somebody ended its session a moment ago.
 */
export type SessionMode = "take" | "keep" | "any"

export type CheckRequest = CommonRequest & {
  purpose: Check
  /** For a session. */
  mode?: SessionMode
}

export type TaskRequest = CommonRequest &
  ActKind & {
    purpose: Task
    /** Staff are not bound by limits, locks, removal codes and transfers. */
    by_staff: boolean
    /** Staff confirmed that the license will be over-used. */
    beyond_seats?: boolean
    /** For a transfer: the computer is the old one after all, so it is not a transfer. */
    same_computer?: boolean
    /** For a receipt: its activation ended before and was counted then; only the file's seat is given back. */
    ended_before?: boolean
  }

/** The answer to a request. */
export type Verdict = {
  valid: boolean
  code: VerdictCode
  /** When the answer to the same request may change; null = time alone changes nothing. */
  retry_at: Date | null
  /** Number of locks that differ; null = not judged, or unknown. */
  differing_locks: number | null
  /** Which locks differ. For staff only, see {@link publicVerdict}. */
  changed_locks: Lock[]
}

export type Detail = Partial<Pick<Verdict, "retry_at" | "differing_locks" | "changed_locks">>
type Facts = CheckFacts | TaskFacts
type Request = CheckRequest | TaskRequest
export type Rule<F, R> = (facts: F, request: R, now: Date) => Detail | boolean

/** One check of the ladder. */
export type Rung = {
  /** Stable name: two rungs may give the same code. */
  name: string
  code: RefusalCode
  /** The requests that it applies to. */
  purposes: readonly Purpose[]
  /** Whether it applies to staff too. */
  binds_staff: boolean
  /** Whether it is skipped if nothing new is done, see {@link isNothingNew}. */
  new_acts_only: boolean
  /** True or details = it refuses. */
  refuses: Rule<Facts, Request>
}

type RungOptions = Partial<Pick<Rung, "name" | "binds_staff" | "new_acts_only">>

function rung(
  code: RefusalCode,
  purposes: readonly Purpose[],
  refuses: Rule<Facts, Request>,
  options: RungOptions = {}
): Rung {
  return {
    name: code,
    code,
    purposes,
    binds_staff: true,
    new_acts_only: false,
    refuses,
    ...options,
  }
}

/** A rung that checks the license. It runs only after NOT_FOUND. */
function licenseRung(
  code: RefusalCode,
  purposes: readonly Purpose[],
  refuses: Rule<VerdictLicense, Request>,
  options?: RungOptions
): Rung {
  return rung(
    code,
    purposes,
    ({ license }, request, now) => license !== null && refuses(license, request, now),
    options
  )
}

/** A rung of tasks. The overloads of {@link validationVerdict} guarantee the facts of tasks. */
function taskRung(
  code: RefusalCode,
  purposes: readonly Task[],
  refuses: Rule<TaskFacts & { license: TaskLicense }, TaskRequest>,
  options?: RungOptions
): Rung {
  return rung(
    code,
    purposes,
    (facts, request, now) =>
      facts.license !== null &&
      refuses(facts as TaskFacts & { license: TaskLicense }, request as TaskRequest, now),
    { binds_staff: false, new_acts_only: true, ...options }
  )
}

/** The ladder, in order. */
export const LADDER: readonly Rung[] = [
  rung("RATE_LIMITED", PURPOSES, (_, { rate_limited_until }, now) =>
    rate_limited_until && now.getTime() < rate_limited_until.getTime()
      ? { retry_at: rate_limited_until }
      : false
  ),
  rung("NOT_FOUND", PURPOSES, ({ license }) => license === null),
  licenseRung(
    "PROGRAM_MISMATCH",
    PURPOSES,
    (license, { program_code }) => program_code !== null && program_code !== license.program_code
  ),
  licenseRung("REVOKED", PURPOSES, ({ state }) => state === "revoked"),
  licenseRung("SUSPENDED", PURPOSES, ({ state }) => state === "suspended"),
  licenseRung("ORDER_INACTIVE", PURPOSES, ({ order_active }) => order_active === false),
  licenseRung(
    "SERIAL_BLACKLISTED",
    PURPOSES,
    ({ serial_blacklisted }) => serial_blacklisted === true
  ),
  licenseRung("USER_REQUIRED", USING, lacksUser),
  licenseRung("USER_SESSION_ENDED", PURPOSES, userIs("signed_out")),
  licenseRung("USER_DISABLED", PURPOSES, userIs("disabled")),
  licenseRung("USER_NOT_ASSIGNED", PURPOSES, hasNoPlace),
  licenseRung("NOT_STARTED", RUNNING, (license, _, now) =>
    deriveLicenseStatus(license, now) === "not_started" ? { retry_at: license.starts_at } : false
  ),
  licenseRung("EXPIRED", RUNNING, (license, { purpose }, now) => {
    const status = deriveLicenseStatus(license, now)
    // A file never outlives the license, so the grace period gives none.
    return status === "expired" || (status === "in_grace" && isForFile(purpose))
  }),
  licenseRung(
    "MAINTENANCE_ENDED",
    RUNNING,
    ({ maintenance_until }, { app_released_at }) =>
      !!maintenance_until &&
      !!app_released_at &&
      app_released_at.getTime() >= maintenance_until.getTime()
  ),
  licenseRung(
    "FEATURE_MISSING",
    RUNNING,
    (license, { features }) =>
      features?.some((feature) => !license.features.includes(feature)) ?? false
  ),
  taskRung("SUBSCRIPTION_EXPIRED", TASKS, ({ license }, request, now) => {
    return (
      stateOf(license, now) === "expired" &&
      !taskLimitOf(license.limits, "expired", request.purpose, request).enabled &&
      taskLimitOf(license.limits, "valid", request.purpose, request).enabled
    )
  }),
  taskRung("TASK_DISABLED", TASKS, limitRefuses("TASK_DISABLED")),
  // A program with a file runs without a seat that counts.
  licenseRung(
    "OFFLINE_NOT_ALLOWED",
    FILES,
    (license, { purpose }) =>
      !license.allow_offline || (isFloating(license) && purpose !== "borrow")
  ),
  licenseRung(
    "LICENSE_FILES_NOT_ALLOWED",
    ["license_file"],
    ({ allow_license_files }) => !allow_license_files
  ),
  licenseRung("NOT_ACTIVATED", ["license_file"], ({ term_begun }) => term_begun === false, {
    name: "TERM_NOT_BEGUN",
  }),
  licenseRung(
    "BORROW_NOT_OFFERED",
    ["borrow"],
    (license) => !isFloating(license) || !license.max_borrow_hours
  ),
  rung(
    "FINGERPRINT_REQUIRED",
    [...ON_A_COMPUTER, "borrow"],
    (_, { computer }) => computer === null
  ),
  licenseRung(
    "TYPED_CODES_NOT_ALLOWED",
    ON_A_COMPUTER,
    (license, { computer }) =>
      (!license.allow_typed_codes || isFloating(license)) &&
      (computer === "machine_codes" || computer === "wrong_machine_codes")
  ),
  rung(
    "INVALID_MACHINE_CODES",
    ON_A_COMPUTER,
    (_, { computer }) => computer === "wrong_machine_codes"
  ),
  taskRung("CODES_EXHAUSTED", TO_A_COMPUTER, ({ codes_exhausted }) => codes_exhausted === true),
  rung("NOT_ACTIVATED", ON_AN_ACTIVATION, ({ activation }) => activation?.status !== "active"),
  rung(
    "EXPIRED",
    RUNNING_ON_A_COMPUTER,
    ({ activation }, _, now) =>
      activation?.status === "active" &&
      activation.expires_at !== null &&
      now.getTime() >= activation.expires_at.getTime(),
    { name: "ACTIVATION_EXPIRED" }
  ),
  rung("NO_SESSION", AT_A_SEAT, noSession),
  rung("BORROW_TOO_SHORT", ["borrow"], borrowRefuses("BORROW_TOO_SHORT")),
  rung("BORROW_TOO_LONG", ["borrow"], borrowRefuses("BORROW_TOO_LONG")),
  rung("FLOATING_FULL", ["session", "borrow"], noFloatingSeat),
  rung("CONSUMPTION_EXHAUSTED", ["consume"], (facts) => {
    const counting = "counting" in facts ? facts.counting : undefined
    return counting?.fits === false ? { retry_at: counting.resets_at } : false
  }),
  taskRung(
    "TASK_LOCKED",
    BY_REMOVAL_CODE,
    ({ license, removal_code, receipt }, _, now) =>
      removal_code === "not_needed" && receipt === undefined
        ? false
        : detailIf("TASK_LOCKED", wrongCodeDecision(license.wrong_codes, now)),
    { new_acts_only: false }
  ),
  taskRung("MONTHLY_LIMIT", TASKS, limitRefuses("MONTHLY_LIMIT")),
  taskRung("DAILY_LIMIT", TASKS, limitRefuses("DAILY_LIMIT")),
  taskRung("REMOVAL_CODE_REQUIRED", ["remove"], ({ removal_code }) => removal_code === "missing"),
  taskRung("INVALID_REMOVAL_CODE", BY_REMOVAL_CODE, ({ removal_code }) => removal_code === "wrong"),
  taskRung("INVALID_RECEIPT", ["remove"], ({ receipt }) => receipt === "wrong", {
    binds_staff: true,
    new_acts_only: false,
  }),
  taskRung("TOO_MANY_LOCKS_CHANGED", ["reactivate"], ({ locks }) => {
    if (locks?.ok) {
      return false
    }
    return { differing_locks: locks?.differing ?? null, changed_locks: locks?.changed ?? [] }
  }),
  taskRung(
    "SEATS_EXHAUSTED",
    ["activate"],
    ({ license }, { by_staff, beyond_seats }) =>
      !hasFreeSeat(license.seats, seatsUsed(license)) && !(by_staff && beyond_seats === true),
    { binds_staff: true }
  ),
  taskRung(
    "SEATS_EXHAUSTED",
    ["reactivate", "transfer"],
    ({ license, file_out }, { same_computer }) =>
      file_out === true &&
      same_computer !== true &&
      !hasFreeSeat(license.seats, seatsUsed(license)),
    { name: "FILE_KEEPS_SEAT" }
  ),
  taskRung("OWNER_RESETS_EXHAUSTED", ["remove"], ({ owner_resets }) =>
    owner_resets?.left === 0 ? { retry_at: owner_resets.next_at } : false
  ),
  taskRung("TRANSFER_FORBIDDEN", TASKS, transferRefuses("TRANSFER_FORBIDDEN")),
  taskRung("TRANSFERS_EXHAUSTED", TASKS, transferRefuses("TRANSFERS_EXHAUSTED")),
]

/** {@link LADDER} by purpose. */
const RUNGS_OF = {} as Record<Purpose, readonly Rung[]>
for (const purpose of PURPOSES) {
  RUNGS_OF[purpose] = LADDER.filter(({ purposes }) => purposes.includes(purpose))
}

/**
 * Judges a request at `now`: the code of the first rung that refuses, else IN_GRACE if the license is in its
 * grace period, else VALID. It agrees with {@link deriveLicenseStatus}: a license with the status `revoked`,
 * `suspended`, `blocked`, `not_started` or `expired` never runs, and each has its code.
 *
 * A license's dates do not stop a removal: it frees a seat and hands nothing out.
 */
export function validationVerdict(facts: CheckFacts, request: CheckRequest, now: Date): Verdict
export function validationVerdict(facts: TaskFacts, request: TaskRequest, now: Date): Verdict
export function validationVerdict(facts: Facts, request: Request, now: Date): Verdict {
  const by_staff = "by_staff" in request && request.by_staff
  const nothingNew = isNothingNew(facts, request)
  for (const { code, binds_staff, new_acts_only, refuses } of RUNGS_OF[request.purpose]) {
    if ((by_staff && !binds_staff) || (nothingNew && new_acts_only)) {
      continue
    }
    const refusal = refuses(facts, request, now)
    if (refusal !== false) {
      return { ...verdictOf(code), ...(refusal === true ? {} : refusal) }
    }
  }
  const inGrace = facts.license && deriveLicenseStatus(facts.license, now) === "in_grace"
  return verdictOf(inGrace ? "IN_GRACE" : "VALID")
}

/** Whether the request asks for an existing activation: it is returned and uses no seat. */
export function isRepeatedActivation(
  { activation }: Pick<Facts, "activation">,
  { purpose }: Pick<Request, "purpose">
): boolean {
  return purpose === "activate" && activation?.status === "active"
}

/** An activated computer asks again, or a receipt comes after its activation ended. */
function isNothingNew(
  facts: Pick<Facts, "activation">,
  request: Pick<Request, "purpose"> & Pick<Partial<TaskRequest>, "ended_before">
): boolean {
  return isRepeatedActivation(facts, request) || request.ended_before === true
}

/**
 * Whether the task, once done, counts as a transfer of the license. Acts of staff do not: the transfers allowed
 * are the buyer's.
 */
export function countsAsTransfer(facts: TaskFacts, request: TaskRequest): boolean {
  if (request.by_staff) {
    return false
  }
  if (request.purpose === "transfer") {
    return request.same_computer !== true
  }
  if (request.purpose === "reactivate") {
    return request.drifted === true
  }
  if (request.purpose === "remove") {
    return request.owner_reset === true
  }
  if (request.purpose !== "activate" || !facts.license || isRepeatedActivation(facts, request)) {
    return false
  }
  return seatTaken({ ...facts.license, used: seatsUsed(facts.license) }) === "vacated"
}

/** The public form of a verdict: the number of differing locks but not which, and no key of another program. */
export type PublicVerdict = Omit<Verdict, "changed_locks">

export function publicVerdict({ valid, code, retry_at, differing_locks }: Verdict): PublicVerdict {
  return { valid, code: publicCode(code), retry_at, differing_locks }
}

/** A verdict with the code alone. */
export function verdictOf(code: RefusalCode | ValidCode): Verdict {
  const valid = code === "VALID" || code === "IN_GRACE"
  return { valid, code, retry_at: null, differing_locks: null, changed_locks: [] }
}

function seatsUsed({ activation_count, held_seats }: TaskLicense): number {
  return activation_count + held_seats
}

function transferRefuses(
  code: "TRANSFER_FORBIDDEN" | "TRANSFERS_EXHAUSTED"
): Rule<TaskFacts & { license: TaskLicense }, TaskRequest> {
  return (facts, request) => {
    const decision = transferOf(facts.license)
    return countsAsTransfer(facts, request) && !decision.ok && decision.code === code
  }
}
