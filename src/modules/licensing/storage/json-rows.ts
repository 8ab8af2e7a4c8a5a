/** The one column in which a statement returns a whole row: the driver is slow with many columns. */
export const asJson = (row: string, name = row): string => `row_to_json(${row}) as ${name}`

/** The row as it was before {@link asJson}, its instants as dates again. Changes its argument. */
export function fromJson<Row extends object>(json: object, instants: readonly string[]): Row {
  const row = json as Record<string, unknown>
  for (const name of instants) {
    const value = row[name]
    if (typeof value === "string") {
      row[name] = value === "infinity" ? Infinity : dateOf(value)
    }
  }
  return row as Row
}

/** In a time zone ahead of UTC, the last hours of 9999 fall in the year 10000, which has five digits. */
function dateOf(text: string): Date {
  return new Date(text.replace(/^\d{5,}(?=-)/, (year) => `+${year.padStart(6, "0")}`))
}
