import type { Client } from "pg"

import { vacuum } from "./vacuum"

/** Average number of licenses per order. */
export const LICENSES_PER_ORDER = 10 / 3

/**
 * Fills the tables with the licenses numbered `from` to `to` (exclusive) of a shop that has sold for three
 * years, with native orders and customers, by SQL. Every fill spreads over the three years, so a second one
 * makes the same shop larger, not newer. Planner statistics and visibility maps are brought up to
 * date afterwards, as autovacuum does within minutes.
 *
 * Of the licenses 2 % are revoked, 0.5 % suspended, 0.1 % blocked, 0.2 % not started, about a tenth never
 * activated; terms end throughout the three years, and most subscriptions were renewed.
 */
export async function fillShop(client: Client, from: number, to: number): Promise<void> {
  await client.query(CATALOGUE)
  const orders = { from: orderOf(from), to: orderOf(to) }
  for (const statement of [CUSTOMERS, ORDERS, PROFILES]) {
    await client.query(fill(statement, orders.from, orders.to))
  }
  for (const statement of [LICENSES, SECRETS]) {
    await client.query(fill(statement, from, to))
  }
  await vacuum(client, ...TABLES)
}

/** Licenses like those of {@link fillShop}, but all of the order numbered `order`, with keys from `seal`. */
export async function fillOrder(
  client: Client,
  order: number,
  from: number,
  to: number,
  seal: (licenseId: string) => string
): Promise<void> {
  await client.query(CATALOGUE)
  for (const statement of [CUSTOMERS, ORDERS, PROFILES]) {
    await client.query(fill(statement, order, order + 1))
  }
  await client.query(fill(LICENSES.replaceAll("i * 3 / 10", String(order)), from, to))
  for (let start = from; start < to; start += BATCH) {
    const count = Math.min(BATCH, to - start)
    const ids = Array.from({ length: count }, (_, at) => licenseId(start + at))
    await client.query(
      `insert into licensing_license_secret (license_id, key_hash, key_encrypted)
       select id, md5(id), sealed from unnest($1::text[], $2::text[]) u (id, sealed)`,
      [ids, ids.map(seal)]
    )
  }
  await vacuum(client, ...TABLES)
}

/** Removes all licenses, with their orders and customers, for benchmarks that depend on their number. */
export async function emptyShop(client: Client): Promise<void> {
  await client.query(
    'truncate licensing_license, licensing_license_secret, licensing_order_profile, licensing_activation, customer, "order" cascade'
  )
}

const BATCH = 20_000

const TABLES = [
  "customer",
  '"order"',
  "licensing_order_profile",
  "licensing_license",
  "licensing_license_secret",
]

const orderOf = (license: number): number => Math.floor(license / LICENSES_PER_ORDER)

function fill(statement: string, from: number, to: number): string {
  return statement.replaceAll(":from", String(from)).replaceAll(":to", String(to))
}

/** The id of license `number`. */
export const licenseId = (number: number): string => `lic_${String(number).padStart(26, "0")}`

/** The last five characters of the masked key of license `number`. */
export const keyEnd = (number: number): string => number.toString(32).padStart(5, "0").toUpperCase()

const KEY_END_SQL = `(select string_agg(substr('0123456789ABCDEFGHIJKLMNOPQRSTUV', (i >> (5 * digit)) % 32 + 1, 1), '' order by digit desc)
  from generate_series(0, 4) digit)`

/** Four programs and ten policies of every kind. */
const CATALOGUE = `
  insert into licensing_program (id, code, name)
  select 'lprog_' || n, 'program-' || n, 'Program ' || n from generate_series(0, 3) n
  on conflict do nothing;
  insert into licensing_policy (id, code, name, program_id, kind, subscription_duration, grace_hours, is_trial)
  select 'lpol_' || n, 'policy-' || n, 'Policy ' || n, 'lprog_' || n % 4,
    case when n < 3 then 'perpetual' when n < 8 then 'subscription' when n = 8 then 'time_limited' else 'consumption' end,
    case when n between 3 and 7 then 'P1Y' end,
    case when n in (3, 4) then 336 else 0 end, n = 7
  from generate_series(0, 9) n
  on conflict do nothing`

const CUSTOMERS = `
  insert into customer (id, email, first_name, last_name, company_name, has_account)
  select 'cus_' || n, 'buyer-' || n || '@example.com', 'Ada', 'Buyer ' || n,
    case when n % 3 = 0 then 'Company ' || n end, n % 2 = 0
  from generate_series(:from, :to - 1) n where n % 3 = 0`

const ORDERS = `
  insert into "order" (id, display_id, customer_id, email, currency_code, created_at)
  select 'order_' || n, n + 1, 'cus_' || n / 3 * 3, 'buyer-' || n / 3 * 3 || '@example.com', 'eur',
    now() - interval '3 years' * (1 - (n - :from)::float8 / (:to - :from))
  from generate_series(:from, :to - 1) n`

const PROFILES = `
  insert into licensing_order_profile (id, order_id, reference, campaign_params, active, dirty)
  select 'lordp_' || n, 'order_' || n, case when n % 4 = 0 then 'PO-' || n end,
    case when n % 5 = 0 then 'utm_source=news&utm_medium=mail' end, n % 1000 <> 7, false
  from generate_series(:from, :to - 1) n`

const LICENSES = `
  insert into licensing_license (id, key_redacted, order_id, line_item_id, unit_index, product_id, variant_id,
    program_id, policy_id, source, state, state_cause, kind, "authorization", term_starts, grace_hours,
    purchased_seats, on_refund, is_trial, features, note, starts_at, expires_at, activation_count, created_at)
  select 'lic_' || lpad(i::text, 26, '0'), '*****-*****-*****-*****-' || ${KEY_END_SQL},
    'order_' || i * 3 / 10, 'ordli_' || i * 3 / 10, i, 'prod_' || policy, 'variant_' || policy,
    'lprog_' || policy % 4, 'lpol_' || policy, 'order',
    case when dice < 20 then 'revoked' when dice < 25 then 'suspended' else 'active' end,
    case when dice < 20 then 'order' when dice < 25 then 'staff' end,
    case when policy < 3 then 'perpetual' when policy < 8 then 'subscription' when policy = 8 then 'time_limited' else 'consumption' end,
    'license_key', 'issue', case when policy in (3, 4) then 336 else 0 end, 1 + dice % 5, 'revoke', policy = 7,
    case when policy % 2 = 0 then '["pro", "export"]'::jsonb end,
    case when dice % 50 = 0 then 'Asked for, "by phone"' end,
    case when dice in (500, 501) then now() + interval '60 days' end,
    case when policy between 3 and 6 then made + interval '1 year'
          * (case when dice % 10 < 7 then ceil(greatest(extract(epoch from now() - made) / 31557600, 0.001))::int else 1 end)
      when policy = 7 then made + interval '30 days'
      when policy = 8 then made + interval '2 years' end,
    case when dice % 9 = 0 then 0 else 1 + dice % 3 end, made
  from generate_series(:from, :to - 1) i
  cross join lateral (select (hashint4(i) & 1048575) % 1000 as dice, (hashint4(i + 1) & 1048575) % 10 as policy,
    now() - interval '3 years' * (1 - (i - :from)::float8 / (:to - :from)) as made) facts`

const SECRETS = `
  insert into licensing_license_secret (license_id, key_hash)
  select 'lic_' || lpad(i::text, 26, '0'), md5(i::text) from generate_series(:from, :to - 1) i`
