/** The dates of a license, in columns and fields of these names, in the order in which forms show them. */
export const LICENSE_DATES = ["starts_at", "expires_at", "maintenance_until"] as const

/** A license's own start, its end, and the end of its maintenance; null = none. */
export type LicenseDates = Record<(typeof LICENSE_DATES)[number], Date | null>

/** A license without dates: it starts at issue and never ends. */
export const NO_DATES = { starts_at: null, expires_at: null, maintenance_until: null }

/** The dates of a license among its other fields. */
export function datesOf({ starts_at, expires_at, maintenance_until }: LicenseDates): LicenseDates {
  return { starts_at, expires_at, maintenance_until }
}
