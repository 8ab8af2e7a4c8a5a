import type { FieldFault } from "../../modules/licensing/domain/field-fault"

/** A field of the shop's own as a form edits it; `kept` is its stored value where that is no text. */
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

/** What was changed is text; numbers and lists that other programs stored stay so while nobody edits them. */
export const rowsToFields = (rows: readonly CustomField[]): Fields | null =>
  rows.length
    ? Object.fromEntries(
        rows.map(({ name, value, kept }) => [
          name.trim(),
          kept !== undefined && customValueText(kept) === value ? kept : value,
        ])
      )
    : null

/** Each field needs a name of its own. */
export const customFieldFaults = (rows: readonly CustomField[]): FieldFault[] =>
  rows.flatMap(({ name }, index) => {
    const field = `custom_fields.${index}.name`
    if (!name.trim()) return [{ field, rule: "required", message: "" }]
    const twice = rows.slice(0, index).some((other) => other.name.trim() === name.trim())
    return twice ? [{ field, rule: "name_twice", message: "" }] : []
  })
