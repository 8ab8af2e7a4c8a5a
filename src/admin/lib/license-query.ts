import type { LicenseFilters } from "./types"

/** The filters of the list of licenses by their names in the address. */
export const LICENSE_FILTER_IDS = [
  "status",
  "program_id",
  "policy_id",
  "source",
  "is_trial",
  "is_test",
  "expires",
  "created",
  "customer_id",
  "manager_id",
  "product_id",
] as const

/** What the data table keeps for a range of days: their beginnings in the reader's own time. */
type DayRange = { $gte?: string; $lte?: string }

export type LicenseTableFilters = Pick<
  LicenseFilters,
  | "q"
  | "status"
  | "program_id"
  | "policy_id"
  | "source"
  | "customer_id"
  | "manager_id"
  | "product_id"
> & {
  is_trial?: string | boolean
  is_test?: string | boolean
  expires?: DayRange
  created?: DayRange
}

/** An address written by hand may hold one value where the table keeps a list. */
const list = <T extends string>(value: T | T[] | undefined): T[] | undefined =>
  typeof value === "string" ? [value] : value

const yesNo = (value: string | boolean | undefined): boolean | undefined =>
  value === undefined ? undefined : String(value) === "true"

/** The first instant of the day `days` from now, in the reader's own time. */
export const dayFromNow = (days: number): string => {
  const now = new Date()
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days).toISOString()
}

/** The first instant after the day that a range ends with. */
const dayAfter = (day: string): string | undefined => {
  const date = new Date(day)
  if (Number.isNaN(date.getTime())) return undefined
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).toISOString()
}

/** Most characters of a search that surely is no whole key. */
const MAX_KEY_END = 8

/** Whether a search may be a whole key, which no address may hold; an e-mail or a short one is not. */
export const mayBeKey = (q: string): boolean => q.length > MAX_KEY_END && !q.includes("@")

/** Whether a search may be a whole key or a code of a computer (a site code has 8 digits), which stand in no address. */
export const mayBeCode = (q: string): boolean => mayBeKey(q) || /^[0-9a-f]{8}$/i.test(q.trim())

/** What is chosen in the table as the list, bulk and export routes take it; absent ones are left out. */
export const toLicenseFilters = (chosen: LicenseTableFilters): LicenseFilters => {
  const { created, expires, is_trial, is_test, ...rest } = chosen
  const filters: LicenseFilters = {
    ...rest,
    status: list(rest.status),
    program_id: list(rest.program_id),
    policy_id: list(rest.policy_id),
    source: list(rest.source),
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
