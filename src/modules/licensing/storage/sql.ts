import { bindings, type NamedValues, type SqlValue, statement } from "./statement"

/** A piece of SQL with `?` placeholders. */
export type Sql = { text: string; values: SqlValue[] }

export function sql(text: string, ...values: SqlValue[]): Sql {
  return { text, values }
}

/** A piece of SQL with `:name` placeholders: for values that stand in it more than once. */
export function namedSql(text: string, values: NamedValues): Sql {
  const { template, places } = statement("", text)
  return { text: template, values: bindings(places, values) }
}

/** The conditions joined by "and". */
export function allOf(parts: Sql[]): Sql {
  return {
    text: parts.map(({ text }) => text).join(" and "),
    values: parts.flatMap(({ values }) => values),
  }
}

/** The columns of one table, for a select list. */
export function columnsOf(alias: string, names: readonly string[]): string {
  return names.map((name) => `${alias}."${name}"`).join(", ")
}

/** Fewest characters of a code's end that a search takes. */
const MIN_TAIL = 3

/**
 * The pattern of `reverse(lower(redacted)) like ?` that finds codes by their end; null for too short a text.
 */
export function suffixPattern(text: string): string | null {
  const tail = text.replace(/[\s-]/g, "").toLowerCase()
  return tail.length >= MIN_TAIL && /^[a-z0-9]+$/.test(tail)
    ? `${Array.from(tail).reverse().join("")}%`
    : null
}

/** Fewest characters of a beginning that a search takes. */
const MIN_PREFIX = 2

/**
 * The pattern of `lower(column) like lower(?)` that finds texts by their beginning; null for too short a text.
 */
export function prefixPattern(text: string): string | null {
  return text.length >= MIN_PREFIX ? `${text.replace(/[\\%_]/g, "\\$&")}%` : null
}

/** Lists count exactly up to this number. */
export const COUNT_CAP = 10_000

/** Something that contains the words, for `ilike`. */
export function containsPattern(words: string): string {
  return `%${words.replace(/[\\%_]/g, "\\$&")}%`
}
