/** The one column by which a statement gives a whole row: the driver takes long over many columns. */
export const asJson = (row: string, name = row): string => `row_to_json(${row}) as ${name}`

/** The row as it was before {@link asJson}: its instants are dates again. Changes what it is given. */
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

/** In a time zone that is ahead, the last hours of the year 9999 are in the next, which has five digits. */
function dateOf(text: string): Date {
  return new Date(text.replace(/^\d{5,}(?=-)/, (year) => `+${year.padStart(6, "0")}`))
}
