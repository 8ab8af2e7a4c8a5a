const DATES = ["starts_at", "expires_at", "maintenance_until"] as const

type Dated = { [field in (typeof DATES)[number]]?: Date | null }

/** Restores dates of a workflow's input, which are texts after a passage through JSON. */
export function revivedDates<T extends Dated>(values: T): T {
  const dates = DATES.flatMap((field) => {
    const value = values[field]
    return value ? [[field, new Date(value)] as const] : []
  })
  return { ...values, ...Object.fromEntries(dates) }
}
