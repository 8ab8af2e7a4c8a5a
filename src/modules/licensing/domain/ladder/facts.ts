import type { BorrowDecision } from "../seats/borrowing"
import type { Lock } from "../seats/flexible-locking"
import type { FloatingDecision } from "../seats/floating"
import type { LockComparison } from "../seats/locks"
import type { OwnerResets } from "../seats/owner-resets"
import type { ActKind, Task, TaskCounts, TaskLimits } from "../seats/task-limits"
import type { TransferUse } from "../seats/transfers"
import type { FeaturesTerms } from "../policies/feature-terms"
import type { Authorization, UserStanding } from "../vocabulary"
import type { LicenseStatusFacts } from "./license-status"
import type { Check } from "./purposes"
import type { VerdictCode } from "./verdict-codes"

/** What the ladder judges, and its answer; `validation.ts` is the ladder. */

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
  /** The features it switches on, see `effectiveFeatures`; also those whose own end has passed. */
  features: readonly string[]
  /** What single features have of their own; null or absent = nothing. */
  feature_terms?: FeaturesTerms | null
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
  /** The features whose floating seats it holds now; absent = none. */
  feature_seats?: readonly string[]
  /** Whether it has borrowed the license's own floating seat; absent = false. */
  borrowed?: boolean
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
  /** The feature whose floating seat the request is about; empty or absent = the license's own. */
  seat_of?: string
  /** For uses of a feature that happened before: it must have been on at the last of them, whatever it is now. */
  used_before?: { feature: string; at: Date }
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

/** What a refusal says besides its code. */
export type Detail = Partial<Pick<Verdict, "retry_at" | "differing_locks" | "changed_locks">>
/** A check: true or details = it refuses. */
export type Rule<F, R> = (facts: F, request: R, now: Date) => Detail | boolean
