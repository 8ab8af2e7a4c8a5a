import { POLICY_NUMBERS } from "../domain/policy-rules"
import { type LicenseStatus, licenseStatusSql } from "../domain/license-status"
import type { SqlValue } from "../services/database"
import type { LicenseFilters } from "../types/license-filters"

/** A piece of SQL with `?` placeholders. */
export type Sql = { text: string; values: SqlValue[] }

/** The derived status of licence `l` with the order profile `p`; takes the instant as its one value. */
export const LICENSE_STATUS_SQL = licenseStatusSql({ license: "l", profile: "p", now: "?" })

/** The join that {@link LICENSE_STATUS_SQL} needs. */
export const JOIN_PROFILE = "left join licensing_order_profile p on p.order_id = l.order_id"

/** Fewest characters of a key's end that are searched for. */
const MIN_TAIL = 3
/** Most licences that one key end finds. */
const MAX_TAIL_HITS = 1000
const MAX_INT = 2_147_483_647

/**
 * The licences that the filters mean, as `from … where …` over the alias `l`. `hashes` are the look-up
 * hashes of `q` read as a key. Native orders and customers are read in the same database.
 */
export function fromLicenses(filters: LicenseFilters, hashes: string[], now: Date): Sql {
  const parts: Sql[] = [
    sql("l.deleted_at is null"),
    ...equals(filters),
    ...ranges(filters),
    ...(filters.customer_id ? [ownedBy(filters.customer_id)] : []),
    ...(filters.q ? [found(filters.q, hashes)] : []),
    ...(filters.status ? [inStatus(filters.status, now)] : []),
  ]
  const join = filters.status ? ` ${JOIN_PROFILE}` : ""
  return {
    text: `from licensing_license l${join} where ${parts.map(({ text }) => text).join(" and ")}`,
    values: parts.flatMap(({ values }) => values),
  }
}

function sql(text: string, ...values: SqlValue[]): Sql {
  return { text, values }
}

function equals(filters: LicenseFilters): Sql[] {
  const lists = [
    "program_id",
    "policy_id",
    "source",
    "kind",
    "order_id",
    "product_id",
    "variant_id",
  ] as const
  const flags = ["is_trial", "is_test"] as const
  return [
    ...lists.flatMap((field) => {
      const values = filters[field]
      // A single value keeps the order of an index that begins with it.
      return values === undefined
        ? []
        : values.length === 1
          ? [sql(`l.${field} = ?`, values[0] as string)]
          : [sql(`l.${field} = any(?)`, values)]
    }),
    ...flags.flatMap((field) => {
      const value = filters[field]
      return value === undefined ? [] : [sql(`l.${field} = ?`, value)]
    }),
  ]
}

function ranges(filters: LicenseFilters): Sql[] {
  return [
    ...(filters.expires_from ? [sql("l.expires_at >= ?::timestamptz", filters.expires_from)] : []),
    ...(filters.expires_to ? [sql("l.expires_at < ?::timestamptz", filters.expires_to)] : []),
    ...(filters.created_from ? [sql("l.created_at >= ?::timestamptz", filters.created_from)] : []),
    ...(filters.created_to ? [sql("l.created_at < ?::timestamptz", filters.created_to)] : []),
  ]
}

function ownedBy(customers: string[]): Sql {
  return sql(
    `(l.order_id = any(array(select id from "order" where customer_id = any(?) and deleted_at is null))
      or (l.order_id is null and l.customer_id = any(?)))`,
    customers,
    customers
  )
}

/** Sub-selects are made arrays, so that the planner goes by the indexes on `id` and `order_id`. */
function found(q: string, hashes: string[]): Sql {
  const text = q.trim()
  const ids: Sql[] = [
    sql("select license_id from licensing_license_secret where key_hash = any(?)", hashes),
  ]
  const orders: Sql[] = [
    sql(
      "select order_id from licensing_order_profile where reference = ? and deleted_at is null",
      text
    ),
  ]
  const tail = text.replace(/[\s-]/g, "").toLowerCase()
  if (tail.length >= MIN_TAIL && /^[a-z0-9]+$/.test(tail)) {
    ids.push(
      sql(
        `(select id from licensing_license where reverse(lower(key_redacted)) like ?
          and deleted_at is null limit ${MAX_TAIL_HITS})`,
        `${Array.from(tail).reverse().join("")}%`
      )
    )
  }
  const number = /^#?(\d{1,10})$/.exec(text)?.[1]
  if (number && Number(number) <= MAX_INT) {
    orders.push(sql('select id from "order" where display_id = ?::integer', Number(number)))
  }
  const owned: Sql[] = []
  if (text.includes("@")) {
    const customers = "select id from customer where email = ? and deleted_at is null"
    orders.push(
      sql(`select id from "order" where customer_id in (${customers})`, text.toLowerCase())
    )
    owned.push(
      sql(`(l.order_id is null and l.customer_id = any(array(${customers})))`, text.toLowerCase())
    )
  }
  if (/^(lic|order)_[0-9A-Za-z]+$/.test(text)) {
    ;(text.startsWith("lic_") ? ids : orders).push(sql("select ?::text", text))
  }
  const some = [arrayOf("l.id", ids), arrayOf("l.order_id", orders), ...owned]
  return {
    text: `(${some.map((each) => each.text).join(" or ")})`,
    values: some.flatMap((each) => each.values),
  }
}

function arrayOf(column: string, selects: Sql[]): Sql {
  return {
    text: `${column} = any(array(${selects.map(({ text }) => text).join(" union all ")}))`,
    values: selects.flatMap(({ values }) => values),
  }
}

function inStatus(statuses: LicenseStatus[], now: Date): Sql {
  const narrow = statuses.map((status) => narrowing(status, now))
  return {
    text: `(${narrow.map(({ text }) => text).join(" or ")}) and ${LICENSE_STATUS_SQL} = any(?)`,
    values: [...narrow.flatMap(({ values }) => values), now, statuses],
  }
}

/** What must hold for a status, said so that an index can answer it; the status itself decides. */
function narrowing(status: LicenseStatus, now: Date): Sql {
  switch (status) {
    case "revoked":
    case "suspended":
      return sql(`l.state = '${status}'`)
    case "blocked":
      return sql(
        "l.order_id = any(array(select order_id from licensing_order_profile where active is false and deleted_at is null))"
      )
    case "not_started":
      return sql("l.starts_at is not null")
    case "expired":
      return sql("l.expires_at <= ?::timestamptz + interval '1 millisecond'", now)
    case "in_grace":
      return sql(
        `(l.expires_at <= ?::timestamptz + interval '1 millisecond'
          and l.expires_at >= ?::timestamptz - interval '${POLICY_NUMBERS.grace_hours.max + 1} hours')`,
        now,
        now
      )
    case "inactive":
    case "active":
      return sql("l.state = 'active'")
  }
}
