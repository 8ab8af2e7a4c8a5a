/** A custom field of a license in a form: values that are not texts are written as JSON. */
export type CustomField = { name: string; value: string }

type Fields = Record<string, unknown> | null

/** The rows of a form for these fields. */
export function customFieldRows(fields: Fields): CustomField[] {
  return Object.entries(fields ?? {}).map(([name, value]) => ({ name, value: written(value) }))
}

/**
 * The fields of the rows; null = none. An unchanged value keeps its type; any other is
 * text.
 */
export function customFieldsOf(rows: CustomField[], before: Fields): Fields {
  const fields = rows
    .map(({ name, value }) => [name.trim(), value] as const)
    .filter(([name]) => name !== "")
    .map(([name, value]) => {
      const kept = before?.[name]
      return [name, kept !== undefined && written(kept) === value ? kept : value]
    })
  return fields.length > 0 ? (Object.fromEntries(fields) as Record<string, unknown>) : null
}

function written(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value)
}
