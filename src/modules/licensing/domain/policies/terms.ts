import { addDuration } from "./duration"
import type { ProgramFeature } from "./feature-catalogue"
import { type LicenseFacts, ownTerm } from "../license-acts"

/**
 * The effect of an activation on a license's term, and how long activations and files may run. Every end is the
 * first instant at which a thing no longer runs; null = never ends.
 */

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** The facts that decide whether an activation begins the term. */
export type TermStartFacts = Pick<
  LicenseFacts,
  "is_trial" | "trial_days" | "valid_duration" | "term_starts" | "expires_at" | "activation_count"
>

/**
 * The license's end once an activation at `now` was added. The term of a license with `term_starts:
 * first_activation` begins here, as does a trial's, if it has no end yet and nothing is activated. In every
 * other case the end stays as it is.
 */
export function expiryAfterActivation(license: TermStartFacts, now: Date): Date | null {
  const term = ownTerm(license)
  return term && awaitsFirstActivation(license) ? addDuration(now, term) : license.expires_at
}

/** Whether the license's term waits for its first activation. */
export function awaitsFirstActivation(license: TermStartFacts): boolean {
  return (
    license.term_starts === "first_activation" &&
    license.expires_at === null &&
    license.activation_count === 0 &&
    ownTerm(license) !== null
  )
}

/**
 * The end of an activation: its own, but never after the license's. An activation that takes over from
 * another (reactivation, transfer) passes on the own end of that one.
 */
export function activationExpiry(license_expires_at: Date | null, own: Date | null): Date | null {
  return earliest(license_expires_at, own)
}

/** The end of a license with its grace period, in which the program may go on. */
export function graceEnd(expires_at: Date | null, grace_hours: number): Date | null {
  return expires_at && new Date(expires_at.getTime() + grace_hours * HOUR_MS)
}

/** The facts that decide how long a program may run on a kept answer. */
export type KeepFacts = {
  allow_offline: boolean
  /** The end of the license, its grace period included; null = none. */
  grace_ends_at: Date | null
  activation_expires_at: Date | null
  /** The own ends of the features without which the program would not run; null = none. */
  feature_ends?: readonly (Date | null)[]
  /** Until when the computer holds a floating seat; null = it holds none, absent = it needs none. */
  seated_until?: Date | null
}

/**
 * Until when a program may run on an answer of `now` while the shop cannot be reached; null = not at all, as
 * for a license without offline use, or without the floating seat that it needs.
 * @param hours the shop's limit; 0 = not at all
 */
export function keptUntil(facts: KeepFacts, hours: number, now: Date): Date | null {
  if (!facts.allow_offline || hours === 0 || facts.seated_until === null) {
    return null
  }
  const allowed = new Date(now.getTime() + hours * HOUR_MS)
  const { grace_ends_at, activation_expires_at, feature_ends = [], seated_until = null } = facts
  return earliest(grace_ends_at, activation_expires_at, ...feature_ends, seated_until, allowed)
}

/** Days that a machine file runs if its policy sets none: it cannot be recalled. */
const DEFAULT_OFFLINE_DAYS = 365

/** The facts that the lifetime of a license or machine file depends on. */
export type OfflineFacts = {
  /** The license's days for a file of this kind; null = {@link DEFAULT_OFFLINE_DAYS}. */
  ttl_days: number | null
  expires_at: Date | null
  /** The own end of the activation that a machine file is for; null = none, or a license file. */
  activation_expires_at: Date | null
}

/**
 * The latest end of an offline file issued at `now`: after the policy's days, but never after the license,
 * its grace period left out, nor after the activation's own end.
 */
export function offlineExpiry(facts: OfflineFacts, now: Date): Date {
  const days = facts.ttl_days ?? DEFAULT_OFFLINE_DAYS
  const allowed = new Date(now.getTime() + days * DAY_MS)
  return earliest(facts.expires_at, facts.activation_expires_at, allowed) as Date
}

/**
 * The features of a license: its own, and those that its order switches on for all its licenses, as far as the
 * program's catalogue has them (an order may hold licenses of several programs). Retired features stay. Sorted
 * by the catalogue, without repeats.
 */
export function effectiveFeatures(
  license: readonly string[] | null,
  order: readonly string[] | null,
  catalogue: readonly ProgramFeature[]
): string[] {
  const given = new Set([...(license ?? []), ...(order ?? [])])
  return catalogue.map(({ code }) => code).filter((code) => given.has(code))
}

function earliest(...ends: (Date | null)[]): Date | null {
  return ends.reduce(
    (first, end) => (first === null || (end && end.getTime() < first.getTime()) ? end : first),
    null
  )
}
