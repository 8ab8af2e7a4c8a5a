import type {
  VerdictLicense,
  TaskLicense,
  CheckFacts,
  TaskFacts,
  CheckRequest,
  TaskRequest,
  Verdict,
  Rule,
} from "./facts"
import { deriveLicenseStatus } from "./license-status"
import { featureEnded } from "../policies/feature-terms"
import { hasFreeSeat } from "../seats/seats"
import { type Task, taskLimitOf, TASKS, wrongCodeDecision } from "../seats/task-limits"
import { seatTaken, transferOf } from "../seats/transfers"
import { detailIf, limitRefuses, stateOf } from "./counted-limits"
import {
  borrowRefuses,
  hasNoFiles,
  lendsNoSeat,
  noFloatingSeat,
  noSession,
  takesNoTypedCodes,
} from "./floating-session"
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
  type Purpose,
} from "./purposes"
import { publicCode, type RefusalCode, type ValidCode } from "./verdict-codes"

/**
 * The one ladder that judges a license, for runtime API, portal, adapters and admin. It is an ordered list of
 * small checks, {@link LADDER}; the first that refuses gives the code. `docs/verdicts.md` explains it.
 */

type Facts = CheckFacts | TaskFacts
type Request = CheckRequest | TaskRequest

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
  licenseRung("FEATURE_MISSING", RUNNING, (license, request) =>
    featuresAt(request).some(({ feature }) => !license.features.includes(feature))
  ),
  licenseRung("FEATURE_EXPIRED", RUNNING, ({ feature_terms }, request, now) =>
    featuresAt(request).some(({ feature, at }) => featureEnded(feature_terms, feature, at ?? now))
  ),
  taskRung("SUBSCRIPTION_EXPIRED", TASKS, ({ license }, request, now) => {
    return (
      stateOf(license, now) === "expired" &&
      !taskLimitOf(license.limits, "expired", request.purpose, request).enabled &&
      taskLimitOf(license.limits, "valid", request.purpose, request).enabled
    )
  }),
  taskRung("TASK_DISABLED", TASKS, limitRefuses("TASK_DISABLED")),
  licenseRung("OFFLINE_NOT_ALLOWED", FILES, hasNoFiles),
  licenseRung(
    "LICENSE_FILES_NOT_ALLOWED",
    ["license_file"],
    ({ allow_license_files }) => !allow_license_files
  ),
  licenseRung("NOT_ACTIVATED", ["license_file"], ({ term_begun }) => term_begun === false, {
    name: "TERM_NOT_BEGUN",
  }),
  licenseRung("BORROW_NOT_OFFERED", ["borrow"], lendsNoSeat),
  rung(
    "FINGERPRINT_REQUIRED",
    [...ON_A_COMPUTER, "borrow"],
    (_, { computer }) => computer === null
  ),
  licenseRung(
    "TYPED_CODES_NOT_ALLOWED",
    ON_A_COMPUTER,
    (license, { computer }) =>
      takesNoTypedCodes(license) &&
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

/** The features that the request is about, and when it must be on; absent = now. */
function featuresAt(request: Request): { feature: string; at?: Date }[] {
  const { features = [] } = request
  const before = "used_before" in request ? request.used_before : undefined
  return [...features.map((feature) => ({ feature })), ...(before ? [before] : [])]
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
