import type { LicenseFilters } from "./types"

/** The filters of the list of licenses by their names in the address. */
export const LICENSE_FILTER_IDS = [
  "status",
  "program_id",
  "policy_id",
  "license_bundle_id",
  "source",
  "model",
  "is_trial",
  "is_test",
  "expires",
  "created",
  "customer_id",
  "manager_id",
  "product_id",
] as const

/** The data table's value for a range of days: their starts in the reader's time zone. */
type DayRange = { $gte?: string; $lte?: string }

export type LicenseTableFilters = Pick<
  LicenseFilters,
  | "q"
  | "status"
  | "program_id"
  | "policy_id"
  | "license_bundle_id"
  | "source"
  | "model"
  | "customer_id"
  | "manager_id"
  | "product_id"
> & {
  is_trial?: string | boolean
  is_test?: string | boolean
  expires?: DayRange
  created?: DayRange
}

/** A hand-written address may have one value instead of a list. */
const list = <T extends string>(value: T | T[] | undefined): T[] | undefined =>
  typeof value === "string" ? [value] : value

const yesNo = (value: string | boolean | undefined): boolean | undefined =>
  value === undefined ? undefined : String(value) === "true"

/** The start of the day `days` from now, in the reader's time zone. */
export const dayFromNow = (days: number): string => {
  const now = new Date()
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days).toISOString()
}

/** The end of the last day of a range, exclusive. */
const dayAfter = (day: string): string | undefined => {
  const date = new Date(day)
  if (Number.isNaN(date.getTime())) return undefined
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).toISOString()
}

/** Up to this many characters a search cannot be a whole key. */
const MAX_KEY_END = 8

/** Whether a search may be a whole key, which must not be in an address; an e-mail or a short text is not. */
export const mayBeKey = (q: string): boolean => q.length > MAX_KEY_END && !q.includes("@")

/** Whether a search may be a whole key or a code of a computer (a site code has 8 digits), which must not be in an address. */
export const mayBeCode = (q: string): boolean => mayBeKey(q) || /^[0-9a-f]{8}$/i.test(q.trim())

/** The table's filters as parameters of the list, bulk and export routes; absent ones are left out. */
export const toLicenseFilters = (chosen: LicenseTableFilters): LicenseFilters => {
  const { created, expires, is_trial, is_test, ...rest } = chosen
  const filters: LicenseFilters = {
    ...rest,
    status: list(rest.status),
    program_id: list(rest.program_id),
    policy_id: list(rest.policy_id),
    license_bundle_id: list(rest.license_bundle_id),
    source: list(rest.source),
    model: list(rest.model),
    customer_id: list(rest.customer_id),
    manager_id: list(rest.manager_id),
    product_id: list(rest.product_id),
    is_trial: yesNo(is_trial),
    is_test: yesNo(is_test),
    expires_from: expires?.$gte,
    expires_to: expires?.$lte && dayAfter(expires.$lte),
    created_from: created?.$gte,
    created_to: created?.$lte && dayAfter(created.$lte),
  }
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))
}
