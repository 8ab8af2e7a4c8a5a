import { LICENSE_DATES, type LicenseDates } from "../../../modules/licensing/domain/license-dates"

/** Restores dates of a workflow's input, which are texts after a passage through JSON. */
export function revivedDates<T extends Partial<LicenseDates>>(values: T): T {
  const dates = LICENSE_DATES.flatMap((field) => {
    const value = values[field]
    return value ? [[field, new Date(value)] as const] : []
  })
  return { ...values, ...Object.fromEntries(dates) }
}
