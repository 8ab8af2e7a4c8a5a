import { addDuration } from "../policies/duration"
import type { LicenseKind, TermStarts } from "../vocabulary"

/** The fields of a policy that decide when its licenses end. */
export type TermRules = {
  kind: LicenseKind
  term_starts: TermStarts
  valid_duration: string | null
  subscription_duration: string | null
  maintenance_duration: string | null
  is_trial: boolean
  trial_days: number | null
}

/**
 * The dates of a license whose term begins at a given time; null = no end, or an end that the first activation
 * sets.
 */
export type Term = {
  expires_at: Date | null
  maintenance_until: Date | null
  /** Day of the month that renewals count from, see `termDay`; null = that of the end. */
  term_day: number | null
}

/** ISO 8601 length of the term: a trial's days, else the kind's own duration; null = for ever. */
export function termDuration(rules: TermRules): string | null {
  if (rules.is_trial && rules.trial_days !== null) {
    return `P${rules.trial_days}D`
  }
  return rules.kind === "subscription" ? rules.subscription_duration : rules.valid_duration
}

/** The end of a license that begins at `start`, which is its issue unless it has its own start. */
export function termAtIssue(rules: TermRules, start: Date): Term {
  const duration = termDuration(rules)
  const begins = rules.term_starts === "issue"
  const expires_at = duration && begins ? addDuration(start, duration) : null
  return {
    expires_at,
    term_day: expires_at && start.getUTCDate(),
    maintenance_until: rules.maintenance_duration
      ? addDuration(start, rules.maintenance_duration)
      : null,
  }
}
