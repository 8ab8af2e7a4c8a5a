/** Formats values of a history, in the page's language. */
export type HistoryWords = {
  yes: string
  no: string
  none: string
  unlimited: string
  /** Name of a permission or feature; without one, its code. */
  name: (code: string) => string
  date: (iso: string) => string
  number: (value: number) => string
  /** A number with a unit: "2 days". */
  amount: (unit: string, count: number) => string
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

/** Fields in which null means unlimited. */
const UNLIMITED: ReadonlySet<string> = new Set([
  "seats",
  "max_transfers",
  "max_users",
  "max_consumptions",
  "max_overages",
  "quotas",
])

/** The unit in which a field counts time. */
const UNIT = /_(minutes|hours|days)$/

/** A value of a history as text. */
export const historyValue = (field: string, value: unknown, words: HistoryWords): string => {
  if (value === null || value === undefined || value === "") {
    return UNLIMITED.has(field) ? words.unlimited : words.none
  }
  if (typeof value === "boolean") return value ? words.yes : words.no
  if (Array.isArray(value)) {
    return value.length > 0 ? value.map((each) => words.name(String(each))).join(", ") : words.none
  }
  if (typeof value === "object") {
    const pairs = Object.entries(value).map(
      ([name, each]) => `${name}: ${historyValue(field, each, words)}`
    )
    return pairs.join(", ") || words.none
  }
  const unit = typeof value === "number" && UNIT.exec(field)?.[1]
  if (unit) return words.amount(unit, Number(value))
  if (typeof value === "number") return words.number(value)
  const text = String(value)
  return INSTANT.test(text) ? words.date(text) : text
}
