import type { LicenseDates } from "./license-dates"
import { addDuration, isDuration, termDay } from "./policies/duration"
import type { EditableTerm, LicenseTerms } from "./policies/policy-rules"
import type { LicenseKind, LicenseState, StateCause, TermStarts } from "./vocabulary"

/** The parts of a license that a reset can clear. */
export const RESET_PARTS = ["activations", "transfers", "consumption", "expiry"] as const
export type ResetPart = (typeof RESET_PARTS)[number]

/** The parts that a reset clears by default: never the term. */
export const DEFAULT_RESET_PARTS: readonly ResetPart[] = ["activations", "transfers"]

/** The entitlements, dates and labels that staff may edit on an issued license. The kind never changes. */
type LicensePatch = Partial<LicenseDates & Pick<LicenseTerms, EditableTerm>> & {
  granted_seats?: number
  is_trial?: boolean
  is_test?: boolean
  note?: string | null
  metadata?: Record<string, unknown> | null
}

/** An act of people on a license. `renew` without date or duration adds the license's own term. */
export type LicenseAct =
  | { type: "suspend" | "reinstate" | "revoke"; reason?: string | null }
  | { type: "reset"; parts?: readonly ResetPart[]; reason?: string | null }
  | { type: "correct"; amount: number; feature?: string; reason?: string | null }
  | { type: "renew"; until?: Date; by?: string }
  | { type: "rekey"; grace_hours?: number; reason?: string | null }
  | { type: "edit"; patch: LicensePatch }

/** What can be done to all licenses of one unit of a bundle at once. */
export type UnitAct = Exclude<LicenseAct, { type: "correct" | "rekey" }>

/** Longest grace of a key that was replaced, in hours. */
export const MAX_KEY_GRACE_HOURS = 30 * 24

/** The facts that an act is judged by. */
export type LicenseFacts = {
  state: LicenseState
  state_cause: StateCause | null
  state_reason: string | null
  /** The buyer gave the unit back after people had put the license out of force. */
  released_at: Date | null
  kind: LicenseKind
  is_trial: boolean
  trial_days: number | null
  term_starts: TermStarts
  /** ISO 8601 length of the term. */
  valid_duration: string | null
  starts_at: Date | null
  expires_at: Date | null
  /** Day of the month on which the renewed term began, see {@link termDay}; null = the day of the end. */
  term_day: number | null
  grace_hours: number
  activation_count: number
  transfer_count: number
  /** Uses counted in the present period: of the counter that is corrected, else of all. */
  consumption_count: number
}

/** Columns to set, and `consumption_count`. `state_changed_at` follows `state` automatically. */
export type LicenseChange = Partial<
  Omit<LicenseFacts, "trial_days" | "valid_duration" | "term_starts" | "kind">
> &
  LicensePatch

/** Why an act is refused. Stable: pages translate it. */
type ActRefusalCode =
  | "LICENSE_REVOKED"
  | "LICENSE_HAS_NO_TERM"
  | "TERM_NOT_BEGUN"
  | "INVALID_DATES"
  | "INVALID_DURATION"
  | "CORRECTION_TOO_LARGE"

export type ActOutcome =
  | { kind: "changed"; change: LicenseChange }
  | { kind: "rekeyed" }
  | { kind: "unchanged" }
  | { kind: "refused"; code: ActRefusalCode; message: string }

const UNCHANGED: ActOutcome = { kind: "unchanged" }
const HOUR_MS = 3_600_000

/**
 * What an act does to one license at `now`. Repeating it yields `unchanged`, except `renew` by a duration,
 * which adds each time, `correct`, which takes back each time, and `rekey`, which draws another key each time.
 *
 * - A license put out of force by people counts as settled for reconciling, even if the order had done so
 *   before.
 * - Reinstating a license that the order took, or whose unit was given back since, keeps it in force against
 *   the order: its cause is `staff` and reconciling leaves it alone.
 */
export function licenseActOutcome(facts: LicenseFacts, act: LicenseAct, now: Date): ActOutcome {
  switch (act.type) {
    case "suspend":
      if (facts.state === "revoked") {
        return refused("LICENSE_REVOKED", "A revoked license cannot be suspended")
      }
      return suspendedOrRevoked(facts, "suspended", act.reason)
    case "revoke":
      return suspendedOrRevoked(facts, "revoked", act.reason)
    case "reinstate":
      return reinstated(facts)
    case "reset":
      return reset(facts, act.parts ?? DEFAULT_RESET_PARTS, now)
    case "correct":
      return act.amount > facts.consumption_count
        ? refused(
            "CORRECTION_TOO_LARGE",
            `Only ${facts.consumption_count} uses are counted in the present period`
          )
        : changed({ consumption_count: facts.consumption_count - act.amount })
    case "renew":
      return renewed(facts, act, now)
    case "rekey":
      return facts.state === "revoked"
        ? refused("LICENSE_REVOKED", "A revoked license gets no new key; reinstate it first")
        : { kind: "rekeyed" }
    case "edit":
      return edited(facts, act.patch, now)
  }
}

/** ISO 8601 length of the license's own term: a trial's days, else its duration; null = for ever. */
export function ownTerm(
  facts: Pick<LicenseFacts, "is_trial" | "trial_days" | "valid_duration">
): string | null {
  return facts.is_trial && facts.trial_days !== null
    ? `P${facts.trial_days}D`
    : facts.valid_duration
}

function suspendedOrRevoked(
  facts: LicenseFacts,
  state: "suspended" | "revoked",
  reason: string | null | undefined
): ActOutcome {
  if (facts.state === state && facts.state_cause === "staff") {
    return UNCHANGED
  }
  return changed({ state, state_cause: "staff", state_reason: reason ?? null })
}

function reinstated(facts: LicenseFacts): ActOutcome {
  if (facts.state === "active") {
    return UNCHANGED
  }
  const againstOrder = facts.state_cause === "order" || facts.released_at !== null
  return changed({
    state: "active",
    state_cause: againstOrder ? "staff" : null,
    state_reason: null,
    released_at: null,
  })
}

function reset(facts: LicenseFacts, parts: readonly ResetPart[], now: Date): ActOutcome {
  const change: LicenseChange = {}
  if (parts.includes("activations") && facts.activation_count !== 0) {
    change.activation_count = 0
  }
  if (parts.includes("transfers") && facts.transfer_count !== 0) {
    change.transfer_count = 0
  }
  if (parts.includes("consumption") && facts.consumption_count !== 0) {
    change.consumption_count = 0
  }
  if (parts.includes("expiry")) {
    const stillActivated = !parts.includes("activations") && facts.activation_count > 0
    const term = termFrom(facts, now, stillActivated)
    if (term.expires_at?.getTime() !== facts.expires_at?.getTime()) {
      Object.assign(change, term)
    }
  }
  return Object.keys(change).length > 0 ? changed(change) : UNCHANGED
}

/**
 * The term that begins again at `now`, but not before the license does; no end = never, or the next activation
 * begins it.
 */
function termFrom(
  facts: Pick<
    LicenseFacts,
    "is_trial" | "trial_days" | "valid_duration" | "term_starts" | "starts_at"
  >,
  now: Date,
  activated: boolean
): Pick<LicenseFacts, "expires_at" | "term_day"> {
  const term = ownTerm(facts)
  if (!term || (facts.term_starts !== "issue" && !activated)) {
    return { expires_at: null, term_day: null }
  }
  const start = facts.starts_at && facts.starts_at > now ? facts.starts_at : now
  return { expires_at: addDuration(start, term), term_day: start.getUTCDate() }
}

function renewed(
  facts: LicenseFacts,
  { until, by }: { until?: Date; by?: string },
  now: Date
): ActOutcome {
  if (facts.state === "revoked") {
    return refused("LICENSE_REVOKED", "A revoked license cannot be renewed; reinstate it first")
  }
  if (facts.kind === "perpetual" && !facts.is_trial) {
    return refused("LICENSE_HAS_NO_TERM", "A perpetual license has no term to renew")
  }
  if (until) {
    return datesFault(facts, { expires_at: until }) ?? changedUnlessSame(facts, until)
  }
  const duration = by ?? ownTerm(facts)
  if (duration === null) {
    return refused(
      "LICENSE_HAS_NO_TERM",
      "The license has no term of its own; give a date or duration"
    )
  }
  if (!isDuration(duration)) {
    return refused(
      "INVALID_DURATION",
      "The duration is not an ISO 8601 duration such as P1Y or P30D"
    )
  }
  if (facts.expires_at === null) {
    return refused(
      "TERM_NOT_BEGUN",
      "The term begins with the first activation; give a date instead"
    )
  }
  const graceEnds = facts.expires_at.getTime() + facts.grace_hours * HOUR_MS
  // A renewal in time, or within the grace period, neither loses nor gains a day.
  const inTime = now.getTime() < graceEnds
  const from = inTime ? facts.expires_at : now
  const term_day = termDay(from, inTime ? facts.term_day : null)
  return changed({ expires_at: addDuration(from, duration, term_day), term_day })
}

/** Later terms continue from a date that people set. */
function changedUnlessSame(facts: LicenseFacts, expires_at: Date): ActOutcome {
  return facts.expires_at?.getTime() === expires_at.getTime()
    ? UNCHANGED
    : changed({ expires_at, term_day: null })
}

function edited(facts: LicenseFacts, patch: LicensePatch, now: Date): ActOutcome {
  if (facts.kind === "perpetual" && patch.expires_at && !(patch.is_trial ?? facts.is_trial)) {
    return refused("LICENSE_HAS_NO_TERM", "A perpetual license does not expire")
  }
  const change: LicenseChange = {
    ...patch,
    ...(patch.expires_at === undefined ? {} : { term_day: null }),
  }
  if (facts.is_trial && patch.is_trial === false && patch.expires_at === undefined) {
    // A purchased trial: the full term begins now.
    const { starts_at = facts.starts_at } = patch
    const bought = { ...facts, starts_at, is_trial: false }
    Object.assign(change, termFrom(bought, now, facts.activation_count > 0))
  }
  return datesFault(facts, change) ?? (Object.keys(change).length > 0 ? changed(change) : UNCHANGED)
}

function datesFault(
  facts: Pick<LicenseFacts, "starts_at" | "expires_at">,
  change: Pick<LicenseChange, "starts_at" | "expires_at">
): ActOutcome | null {
  const starts = change.starts_at === undefined ? facts.starts_at : change.starts_at
  const expires = change.expires_at === undefined ? facts.expires_at : change.expires_at
  return starts && expires && starts.getTime() >= expires.getTime()
    ? refused("INVALID_DATES", "Field 'expires_at' must be later than 'starts_at'")
    : null
}

function changed(change: LicenseChange): ActOutcome {
  return { kind: "changed", change }
}

function refused(code: ActRefusalCode, message: string): ActOutcome {
  return { kind: "refused", code, message }
}

/** An act of people on licenses, deleting included. */
export type LicensesAct = LicenseAct | { type: "delete"; reason?: string | null }

/** The name of each act in the timeline and in events. */
export const EVENT_OF_ACT = {
  suspend: "license.suspended",
  reinstate: "license.reinstated",
  revoke: "license.revoked",
  reset: "license.reset",
  correct: "license.uses_corrected",
  renew: "license.renewed",
  rekey: "license.key_replaced",
  edit: "license.updated",
  delete: "license.deleted",
} as const satisfies Record<LicensesAct["type"], string>
