import type { FieldFault } from "../../modules/licensing/domain/field-fault"

/** A custom field in a form; `kept` is its stored value if that is not a text. */
export type CustomField = { name: string; value: string; kept?: unknown }

type Fields = Record<string, unknown>

/** A stored value as text. */
export const customValueText = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "")

export const fieldsToRows = (fields: Fields | null): CustomField[] =>
  Object.entries(fields ?? {}).map(([name, value]) => ({
    name,
    value: customValueText(value),
    ...(typeof value === "string" ? {} : { kept: value }),
  }))

/** Edited values are texts; unedited numbers and lists stay as stored. */
export const rowsToFields = (rows: readonly CustomField[]): Fields | null =>
  rows.length
    ? Object.fromEntries(
        rows.map(({ name, value, kept }) => [
          name.trim(),
          kept !== undefined && customValueText(kept) === value ? kept : value,
        ])
      )
    : null

/** Each field needs a unique name. */
export const customFieldFaults = (rows: readonly CustomField[]): FieldFault[] =>
  rows.flatMap(({ name }, index) => {
    const field = `custom_fields.${index}.name`
    if (!name.trim()) return [{ field, rule: "required", message: "" }]
    const twice = rows.slice(0, index).some((other) => other.name.trim() === name.trim())
    return twice ? [{ field, rule: "name_twice", message: "" }] : []
  })
