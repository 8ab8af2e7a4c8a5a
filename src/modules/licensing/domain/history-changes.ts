/** A change in a row of the history: a field, with its values before and after. */
export type HistoryChange = { field: string; from: unknown; to: unknown }

/**
 * Reads the changes out of the data of a timeline row: `changes` with the former values in `before`, or `from`
 * and `to` for types of rows with one field. `from` is absent if the former value is unknown (it differs among
 * many licenses).
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

/** Fields of rows that report one field. */
const FIELD_OF_TYPE: Readonly<Record<string, string>> = {
  "license.resized": "seats",
  "order.email_changed": "email",
  "order.transferred": "email",
  "order.customer_changed": "email",
  "manager.permissions_changed": "permissions",
  "manager.scope_changed": "permissions",
  "activation.annotated": "note",
}

/** Internal; of no interest to people. */
const HIDDEN: ReadonlySet<string> = new Set(["term_day", "state_cause", "released_at", "metadata"])

function recordOf(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
}
