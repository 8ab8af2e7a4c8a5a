import type { LicenseStatus } from "../domain/ladder/license-status"
import { allOf, MANAGED_ORDERS, nextMoment, type Sql, sql } from "../storage"
import { licensesMatching, licensesFound } from "./license-search"
import type { LicenseFilters, LicenseSearch } from "./license-filters-types"
import { LICENSE_KINDS, type LicenseModel } from "../domain/vocabulary"

/** The month in which a license ends, as the index has it. */
const EXPIRY_MONTH = "date_trunc('month', l.expires_at at time zone 'UTC')"

/**
 * The filters as a condition over the alias `l`. `hashes` are the look-up hashes of `q` or `words` read as a
 * key. Reads native orders and customers in the same database.
 */
export function whereLicenses(filters: LicenseSearch, hashes: string[], now: Date): Sql {
  return allOf([
    sql("l.deleted_at is null"),
    ...equals(filters),
    ...ranges(filters),
    ...(filters.customer_id ? [ownedBy(filters.customer_id)] : []),
    ...(filters.manager_id ? [managedBy(filters.manager_id)] : []),
    ...(filters.license_bundle_id ? [soldIn(filters.license_bundle_id)] : []),
    ...(filters.q ? [licensesFound(filters.q, hashes)] : []),
    ...(filters.words ? [licensesMatching(filters.words, hashes)] : []),
    ...(filters.model ? [ofModels(filters.model)] : []),
    ...(filters.status ? [inStatuses(filters.status, now)] : []),
  ])
}

/** Licenses with one grace period that end in one month: an index holds them in the order of issue. */
export type ExpiryPartition = { hours: number; month: string }

/**
 * The statement for the {@link ExpiryPartition}s that cover the filters: each license of the statuses `expired` and
 * `in_grace` is in one of a few. The newest of all are then found among the newest of each. Null where the
 * filters select other licenses too.
 */
export function expiryPartitions({ status }: LicenseFilters, now: Date): Sql | null {
  const [only] = status ?? []
  if (status?.length !== 1 || (only !== "expired" && only !== "in_grace")) {
    return null
  }
  const ending = `l.state = 'active' and l.expires_at is not null and l.deleted_at is null
    and l.grace_hours >= ${only === "in_grace" ? 1 : 0}`
  const first = `(select ${EXPIRY_MONTH} from licensing_license l where l.grace_hours = g.hours and ${ending}
    order by ${EXPIRY_MONTH} limit 1)`
  const begin =
    only === "expired"
      ? sql(first)
      : sql(
          `greatest(${first}, date_trunc('month', (?::timestamptz - make_interval(hours => g.hours)) at time zone 'UTC'))`,
          now
        )
  const end = sql("date_trunc('month', ?::timestamptz at time zone 'UTC')", nextMoment(now))
  return {
    text: `with recursive graces (hours) as (
        select min(l.grace_hours) from licensing_license l where ${ending}
        union all
        select (select min(l.grace_hours) from licensing_license l where l.grace_hours > g.hours and ${ending})
        from graces g where g.hours is not null)
      select g.hours, month::text from graces g
      cross join generate_series(${begin.text}, ${end.text}, interval '1 month') month`,
    values: [...begin.values, ...end.values],
  }
}

/** The pieces as a table `g`, written as literals, since the planner must know how few they are. */
export function tableOf(pieces: ExpiryPartition[]): Sql {
  return sql(
    "unnest(?::integer[], ?::timestamp[]) as g (hours, month)",
    pieces.map(({ hours }) => hours),
    pieces.map(({ month }) => month)
  )
}

/** What makes a license belong to the piece `g` of {@link tableOf}. */
export const IN_PARTITION = `l.grace_hours = g.hours and ${EXPIRY_MONTH} = g.month and l.expires_at is not null`

function equals(filters: LicenseFilters): Sql[] {
  const lists = [
    "program_id",
    "policy_id",
    "source",
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

/** What a license of the model has; literals, so that the indexes of rare models answer them. */
const OF_MODEL = {
  ...Object.fromEntries(LICENSE_KINDS.map((kind) => [kind, `l.kind = '${kind}'`])),
  floating: "l.floating_seats is not null",
  named_user: `l."authorization" = 'named_user'`,
} as Record<LicenseModel, string>

function ofModels(models: LicenseModel[]): Sql {
  return sql(`(${models.map((model) => OF_MODEL[model]).join(" or ")})`)
}

function ownedBy(customers: string[]): Sql {
  return sql(
    `(l.order_id = any(array(select id from "order" where customer_id = any(?) and deleted_at is null))
      or (l.order_id is null and l.customer_id = any(?)))`,
    customers,
    customers
  )
}

function soldIn(bundles: string[]): Sql {
  return sql(
    `exists (select 1 from licensing_bundle_sale s where s.id = l.bundle_id
       and s.license_bundle_id = any(?) and s.deleted_at is null)`,
    bundles
  )
}

function managedBy(managers: string[]): Sql {
  return sql(`l.order_id = any(array(${MANAGED_ORDERS("any(?)")}))`, managers)
}

/** Orders whose licenses are blocked; few, so the planner keeps them in a hash table. */
const BLOCKED_ORDERS = `(select order_id from licensing_order_profile
    where (active is false or serial_blacklisted) and deleted_at is null)`

function inStatuses(statuses: LicenseStatus[], now: Date): Sql {
  const some = statuses.map((status) => inStatus(status, nextMoment(now)))
  return {
    text: `(${some.map(({ text }) => `(${text})`).join(" or ")})`,
    values: some.flatMap(({ values }) => values),
  }
}

/**
 * {@link LICENSE_STATUS_SQL} `= status`, written so that indexes can answer it and PostgreSQL can estimate the
 * count; a test holds the two equal. `next` is the first instant after now.
 */
function inStatus(status: LicenseStatus, next: Date): Sql {
  const active = sql("l.state = 'active'")
  const open = sql(`(l.order_id in ${BLOCKED_ORDERS}) is not true`)
  const begun = sql("(l.starts_at is null or l.starts_at < ?::timestamptz)", next)
  const unended = sql("(l.expires_at is null or l.expires_at >= ?::timestamptz)", next)
  const graceEnds = "l.expires_at + make_interval(hours => l.grace_hours)"
  switch (status) {
    case "revoked":
    case "suspended":
      return sql(`l.state = '${status}'`)
    case "blocked":
      // An array, so that the planner starts from the orders and does not scan all licenses.
      return allOf([active, sql(`l.order_id = any(array${BLOCKED_ORDERS})`)])
    case "not_started":
      return allOf([active, open, sql("l.starts_at >= ?::timestamptz", next)])
    case "expired":
      return allOf([
        active,
        open,
        begun,
        sql(`l.expires_at < ?::timestamptz and ${graceEnds} < ?::timestamptz`, next, next),
      ])
    case "in_grace":
      return allOf([
        active,
        open,
        begun,
        sql(`l.expires_at < ?::timestamptz and ${graceEnds} >= ?::timestamptz`, next, next),
      ])
    case "inactive":
    case "active":
      return allOf([
        active,
        sql(status === "active" ? "l.activated" : "not l.activated"),
        begun,
        unended,
        // Last: it costs as much as the others together.
        open,
      ])
  }
}
