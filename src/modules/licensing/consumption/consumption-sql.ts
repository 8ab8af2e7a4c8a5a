import { MOST_COUNTED } from "../domain/consumption/consumption"
import { type Sql, sql, statement } from "../storage"

/**
 * Every statement about counted uses. A counter is one row of a license, a feature (empty = the license as a whole) and
 * a period, by the database's clock; a period that nothing was counted in has none.
 */

/** The counter of the license `l` in its present period. */
const COUNTER = `licensing_consumption c where c.license_id = l.id and c.feature = ''
    and c.period_starts_at = licensing_period_start(l.consumption_period, now())`

/** The uses that were bought and count in the period of the counter `c`, which may be missing. */
function boughtOf(c: string): string {
  return `least(coalesce(${c}.bought::bigint + ${c}.drawn, 0), ${MOST_COUNTED})::integer`
}

/**
 * The uses that a license's feature has left of those that were bought until used. The same as the migration's function
 * `licensing_carried_uses`, written out: PostgreSQL does not inline that function, so each request would pay for a call.
 */
function carriedUses(licenseId: string, feature: string): string {
  return `(select least(coalesce(sum(t.uses::bigint * t.units - t.used - t.taken_back), 0), ${MOST_COUNTED})::integer
    from licensing_top_up t where t.license_id = ${licenseId} and t.feature = ${feature} and t.until = 'used'
      and not t.used_up and t.deleted_at is null)`
}

/** The uses of the license `l` that count in its present period. */
export const CONSUMPTION_COUNT = `coalesce((select c.used from ${COUNTER}), 0)`

/** The bought uses of the license `l` that count in its present period, used or left. */
export const BOUGHT_USES = `(coalesce((select ${boughtOf("c")} from ${COUNTER}), 0)::bigint + ${carriedUses("l.id", "''")})`

/** When the counter of the license `l` starts again; null = never. The rule `nextPeriodStart` in SQL. */
export const CONSUMPTION_RESETS_AT = `((licensing_period_start(l.consumption_period, now()) at time zone 'UTC'
    + case l.consumption_period when 'daily' then interval '1 day' when 'weekly' then interval '1 week'
      when 'monthly' then interval '1 month' when 'annually' then interval '1 year' end) at time zone 'UTC')`

/**
 * What the answer about a consumption license holds, as one JSON column that is null for every other license `l`,
 * whose statement pays nothing for it.
 */
export const CONSUMPTION = `case when l.kind = 'consumption' then (select json_build_object(
      'max_consumptions', l.max_consumptions, 'max_overages', l.max_overages,
      'consumption_period', l.consumption_period, 'used', coalesce(c.used, 0),
      'bought', ${boughtOf("c")}, 'carried', ${carriedUses("l.id", "''")},
      'period_starts_at', s.at)
    from (select licensing_period_start(l.consumption_period, now()) as at) s
    left join licensing_consumption c on c.license_id = l.id and c.feature = '' and c.period_starts_at = s.at
  ) end as consumption`

/** The uses of the counter `c`, bought ones included; null = unlimited. */
const INCLUDED = "(c.max_consumptions::bigint + c.bought + c.carried)"

/**
 * Notes, once in a period, that 80 % of the included and bought uses of the counter `c` are used, or all of them.
 * `notice_id` = the request of the notice; null = there is none.
 * @param feature SQL of its feature; empty = the license as a whole
 * @param refused SQL: uses did not fit that fit into a whole period
 */
const noticeOf = (licenseId: string, feature: string, refused: string) =>
  `case when c.used::bigint * 5 >= ${INCLUDED} * 4 or ${refused} then
     licensing_notice_uses(:id, ${licenseId}, ${feature}, c.period_starts_at,
       case when c.used >= ${INCLUDED} or ${refused} then 2 else 1 end) end as notice_id`

/**
 * Counts uses by one conditional update, all of them or none, unless the key was used before. No row = neither the
 * license nor the feature counts any, or the license is null. See the migration that makes the function.
 * @param licenseId SQL of the license's id
 * @param feature SQL of the feature; empty = the license as a whole
 */
export const consumeOf = (licenseId: string, feature = "''"): string =>
  `select c.outcome, c.max_consumptions, c.max_overages, c.consumption_period, c.period_starts_at, c.used,
     c.bought, c.carried,
     ${noticeOf(licenseId, feature, "c.outcome = 'exhausted' and :amount::bigint <= c.max_consumptions::bigint + c.carried + c.max_overages")}
   from licensing_consume(:id, ${licenseId}, ${feature}, :amount::integer, :key, :print) c`

/** {@link consumeOf} a license or a feature. */
export const CONSUME = statement("licensing_consume", consumeOf(":license_id", ":feature"))

/** Counts uses that happened before, each id once. No row = nothing of this is counted. See the migration. */
export const CONSUME_BATCH = statement(
  "licensing_consume_batch",
  `select c.counted, c.max_consumptions, c.max_overages, c.consumption_period, c.period_starts_at, c.used,
     c.bought, c.carried, ${noticeOf(":license_id", ":feature", "false")}
   from licensing_consume_batch(:id, :license_id, :feature, :entries::jsonb) c`
)

/** The counters of features of the license `l` in their present periods, as a table `f`. */
const FEATURE_COUNTERS = `(
    select k.feature, t.*, coalesce(c.used, 0) as used, ${boughtOf("c")} as bought,
      ${carriedUses("l.id", "k.feature")} as carried
    from jsonb_object_keys(l.feature_terms) k (feature)
    cross join lateral licensing_uses_terms(l.id, k.feature, now()) t
    left join licensing_consumption c
      on c.license_id = l.id and c.feature = k.feature and c.period_starts_at = t.period_starts_at
  ) f`

/** The counter of a license (null = it counts no uses), and those of its features. */
export const FIND_CONSUMPTION = statement(
  "licensing_find_consumption",
  `select ${CONSUMPTION}, (select json_agg(to_json(f) order by f.feature) from ${FEATURE_COUNTERS}) as features
   from licensing_license l where l.id = :license_id`
)

/**
 * The uses that count in the present period of the license `l`; only a license with counted features pays for them.
 * @param feature whose uses; empty = those of the license as a whole, absent = of all counters together
 */
export function usesCounted(feature: string | undefined): Sql {
  if (feature === "") {
    return sql(CONSUMPTION_COUNT)
  }
  const ofFeatures = (where: string) =>
    `case when l.feature_terms is null then 0 else (
       select least(coalesce(sum(f.used), 0), ${MOST_COUNTED})::integer from ${FEATURE_COUNTERS} ${where}) end`
  return feature === undefined
    ? sql(`least(${CONSUMPTION_COUNT}::bigint + ${ofFeatures("")}, ${MOST_COUNTED})::integer`)
    : sql(ofFeatures("where f.feature = ?"), feature)
}

/** The uses of each of the last periods of this length, those without any included. */
const usesBy = (unit: "day" | "month", periods: number) =>
  `select s.at at time zone 'UTC' as starts_at, (
       select least(coalesce(sum(d.used), 0), 2000000000)::integer from licensing_consumption_day d
       where d.license_id = :license_id and d.feature = :feature
         and d.day_starts_at >= s.at at time zone 'UTC'
         and d.day_starts_at < (s.at + interval '1 ${unit}') at time zone 'UTC') as used
   from (select date_trunc('${unit}', now() at time zone 'UTC') as now) t,
     generate_series(t.now - interval '${periods - 1} ${unit}s', t.now, interval '1 ${unit}') s (at)
   order by s.at`

/** The last 30 days, the oldest first. */
export const CONSUMPTION_BY_DAY = statement("licensing_consumption_by_day", usesBy("day", 30))

/** The last 13 months, the oldest first. */
export const CONSUMPTION_BY_MONTH = statement("licensing_consumption_by_month", usesBy("month", 13))

/** Takes back uses of the present period. What was bought stays, see the migration. */
export const CORRECT_CONSUMPTION = statement(
  "licensing_correct_consumption",
  `select licensing_take_back_uses(l.id, :feature, :amount::integer) from unnest(:license_ids::text[]) l (id)`
)

/** Counting starts again in the present period of licenses, of their features too. What was bought stays. */
export const RESET_CONSUMPTION = statement(
  "licensing_reset_consumption",
  `select licensing_take_back_uses(c.license_id, c.feature, null) from (
     select distinct license_id, feature from licensing_consumption
     where license_id = any(:license_ids) order by license_id, feature) c`
)

/**
 * The counters in their present period of features of licenses that have uses bought for it, locked: before the
 * features' terms change.
 */
export const BOUGHT_OF_PERIOD = statement(
  "licensing_bought_of_period",
  `select c.license_id, c.feature, c.period_starts_at, c.used, c.bought, c.drawn, t.max_consumptions
   from licensing_consumption c cross join lateral licensing_uses_terms(c.license_id, c.feature, now()) t
   where c.license_id = any(:license_ids) and c.feature <> '' and c.bought > 0
     and c.period_starts_at = t.period_starts_at
   order by c.license_id, c.feature for update of c`
)

/**
 * What is left of uses that were bought for a period goes to the present period of the feature's new terms; what was used
 * of them stays, the oldest purchases first. Nothing moves where the period is the same, or nothing is counted any more.
 */
export const CARRY_BOUGHT = statement(
  "licensing_carry_bought",
  `with moved as materialized (
     select m.*, t.period_starts_at as at
     from unnest(:ids::text[], :license_ids::text[], :features::text[], :periods::timestamptz[], :left::integer[],
         :used::integer[]) m (id, license_id, feature, period, left_over, used)
       cross join lateral licensing_uses_terms(m.license_id, m.feature, now()) t
     where t.period_starts_at <> m.period
   ), former as (
     update licensing_consumption c set bought = m.used, updated_at = now() from moved m
     where c.license_id = m.license_id and c.feature = m.feature and c.period_starts_at = m.period
   ), present as (
     insert into licensing_consumption as c (id, license_id, feature, period_starts_at, bought)
     select m.id, m.license_id, m.feature, m.at, m.left_over from moved m
     on conflict (license_id, feature, period_starts_at) do update
       set bought = least(c.bought::bigint + excluded.bought, ${MOST_COUNTED}), updated_at = now()
   ), lots as (
     select t.id, m.at, least(t.given, greatest(0, m.left_over
         - (sum(t.given) over (partition by t.license_id, t.feature order by t.id desc) - t.given))) as given
     from licensing_top_up t join moved m
       on m.license_id = t.license_id and m.feature = t.feature and m.period = t.period_starts_at
     where t.until = 'period'
   )
   update licensing_top_up t set period_starts_at = lots.at, given = lots.given, updated_at = now()
   from lots where lots.id = t.id`
)

/** Deletes the counters of licenses that are wiped. */
export const DELETE_CONSUMPTION = statement(
  "licensing_delete_consumption",
  `with days as (
     delete from licensing_consumption_day where license_id = any(:license_ids)
   )
   delete from licensing_consumption where license_id = any(:license_ids)`
)
