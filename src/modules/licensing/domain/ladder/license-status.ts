import type { LicenseState } from "../vocabulary"

/** Every status a license can show, in the order in which they take precedence. */
export const LICENSE_STATUSES = [
  "revoked",
  "suspended",
  "blocked",
  "not_started",
  "expired",
  "in_grace",
  "inactive",
  "active",
] as const
export type LicenseStatus = (typeof LICENSE_STATUSES)[number]

const HOUR_MS = 3_600_000

/** The facts that a license's status depends on. Instants are compared to the millisecond. */
export type LicenseStatusFacts = {
  state: LicenseState
  /** `active` of the order's profile; null or absent = the license has no order profile. */
  order_active?: boolean | null
  /** The serial number that the license came from is blacklisted. */
  serial_blacklisted?: boolean | null
  /** First instant at which it runs; null = from the beginning. */
  starts_at: Date | null
  /** First instant at which it no longer runs; null = never ends. */
  expires_at: Date | null
  /** Hours after `expires_at` in which the program may still run; 0 = none. */
  grace_hours: number
  /** Activations in force. */
  activation_count: number
}

/**
 * The status of a license at the instant `now`. Nothing stores it: it follows from the facts alone.
 * {@link licenseStatusSql} is the same rule for lists; a property test holds the two equal.
 */
export function deriveLicenseStatus(facts: LicenseStatusFacts, now: Date): LicenseStatus {
  if (facts.state !== "active") {
    return facts.state
  }
  if (facts.order_active === false || facts.serial_blacklisted === true) {
    return "blocked"
  }
  if (facts.starts_at && now.getTime() < facts.starts_at.getTime()) {
    return "not_started"
  }
  if (facts.expires_at && now.getTime() >= facts.expires_at.getTime()) {
    const graceEnds = facts.expires_at.getTime() + facts.grace_hours * HOUR_MS
    return now.getTime() >= graceEnds ? "expired" : "in_grace"
  }
  return facts.activation_count > 0 ? "active" : "inactive"
}

/** Where {@link licenseStatusSql} finds its facts. Plain SQL identifiers and expressions, never user input. */
export type LicenseStatusSqlInput = {
  /** Alias of `licensing_license`. */
  license: string
  /** Alias of the left-joined `licensing_order_profile`. */
  profile: string
  /** The instant, of type timestamptz or a placeholder (`?`, `:now`, `$1`). It is used exactly once. */
  now: string
  /** Boolean expression for whether the serial is blacklisted; absent = no serial. */
  serialBlacklisted?: string
}

const ALIAS = /^[a-z_][a-z0-9_]*$/

/**
 * {@link deriveLicenseStatus} as one SQL expression of type text, for `select` and `where`.
 *
 * PostgreSQL keeps microseconds, a JavaScript date is the column cut to milliseconds. Comparing with the
 * millisecond after `now` cuts without a call per row: cut(t) <= now exactly where t < now + 1 ms. The
 * inner select lets a positional placeholder be bound once.
 * @throws RangeError when an alias is not a plain identifier.
 */
export function licenseStatusSql(input: LicenseStatusSqlInput): string {
  const { license, profile, now, serialBlacklisted } = input
  for (const alias of [license, profile]) {
    if (!ALIAS.test(alias)) {
      throw new RangeError("alias must be a plain SQL identifier")
    }
  }
  const blocked = serialBlacklisted
    ? `(${profile}.active = false or (${serialBlacklisted}))`
    : `${profile}.active = false`
  return `(select case
  when ${license}.state <> 'active' then ${license}.state
  when ${blocked} then 'blocked'
  when ${license}.starts_at >= clock.next then 'not_started'
  when ${license}.expires_at + make_interval(hours => ${license}.grace_hours) < clock.next then 'expired'
  when ${license}.expires_at < clock.next then 'in_grace'
  when ${license}.activation_count > 0 then 'active'
  else 'inactive' end
from (select date_trunc('milliseconds', cast(${now} as timestamptz)) + interval '1 millisecond' as next) as clock)`
}
