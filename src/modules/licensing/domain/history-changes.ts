/** What a row of the history says was changed: a field, what it was and what it became. */
export type HistoryChange = { field: string; from: unknown; to: unknown }

/**
 * Reads the changes out of the data of a timeline row: `changes` with the former values in `before`, or
 * `from` and `to` of the one field that rows of the type are about. Where the former values are not known
 * (of many licenses at once they differ) `from` is absent.
 */
export function historyChanges(
  type: string,
  data: Record<string, unknown> | null
): (Omit<HistoryChange, "from"> & Partial<HistoryChange>)[] {
  const only = FIELD_OF_TYPE[type]
  if (only !== undefined) {
    return data && "to" in data ? [{ field: only, from: data.from ?? null, to: data.to }] : []
  }
  const before = recordOf(data?.before)
  return Object.entries(recordOf(data?.changes) ?? {})
    .filter(([field]) => !HIDDEN.has(field))
    .map(([field, to]) => ({
      field,
      ...(before ? { from: before[field] ?? null } : {}),
      to: to ?? null,
    }))
}

/** Of rows that tell of one field. */
const FIELD_OF_TYPE: Readonly<Record<string, string>> = {
  "license.resized": "seats",
  "order.email_changed": "email",
  "order.transferred": "email",
  "order.customer_changed": "email",
  "manager.permissions_changed": "permissions",
  "activation.annotated": "note",
}

/** Kept by the server for itself; says nothing to people. */
const HIDDEN: ReadonlySet<string> = new Set(["term_day", "state_cause", "released_at", "metadata"])

function recordOf(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
}
