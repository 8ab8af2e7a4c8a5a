/** A value that can be bound to a placeholder; an array binds as an SQL array. */
export type SqlValue = string | number | boolean | Date | null | (string | number)[]

/** SQL with `:name` placeholders, translated once when its file is loaded. */
export type Statement = {
  /** PostgreSQL plans it under this name, once per connection. */
  name: string
  /** For the driver: `$1`, `$2` …, one per name. */
  text: string
  names: readonly string[]
  /** For knex, which numbers them itself: `?`, one per place. */
  template: string
  places: readonly string[]
}

/** The value of each placeholder of a {@link Statement}. */
export type NamedValues = Readonly<Record<string, SqlValue>>

/** A placeholder; `::type` is a cast. */
const PLACEHOLDER = /(?<!:):([a-z][a-z_]*)/g

/** Translates SQL with `:name` placeholders. */
export function statement(name: string, sql: string): Statement {
  const places = Array.from(sql.matchAll(PLACEHOLDER), ([, place]) => place as string)
  const names = [...new Set(places)]
  return {
    name,
    text: sql.replace(PLACEHOLDER, (_, place: string) => `$${names.indexOf(place) + 1}`),
    names,
    template: sql.replace(PLACEHOLDER, "?"),
    places,
  }
}

/**
 * The values in the order of `names`.
 * @throws TypeError for a name without a value; an unknown value is passed as null
 */
export function bindings(names: readonly string[], values: NamedValues): SqlValue[] {
  return names.map((name) => {
    const value = values[name]
    if (value === undefined) {
      throw new TypeError(`The statement needs a value of :${name}`)
    }
    return value
  })
}
