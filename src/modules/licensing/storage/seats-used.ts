import { MOST_SEATS } from "../domain/seats/seats"
import { VACATING_REASONS } from "../domain/seats/transfers"

/**
 * Machine files `f` that hold a seat: out at the instant `now`, although the activation `a` that they were
 * made for has ended. Follows `from`; more conditions may be added.
 */
export const heldByFiles = (now: string): string => `licensing_offline_file f
  join licensing_activation a on a.id = f.activation_id and a.status = 'ended'
  where f.kind = 'machine' and f.returned_at is null and f.expires_at > ${now}`

/**
 * Whether the activation `a` that ended left its seat vacated: not where its owner reset it, since that was
 * the transfer already.
 */
export const VACATED = `a.ended_reason in (${VACATING_REASONS.map((reason) => `'${reason}'`).join(", ")})
  and not coalesce(a.marks @> '["owner_reset"]', false)`

/**
 * `allSeats` as one SQL expression; null = unlimited.
 * @param license alias of `licensing_license`
 */
export const allSeatsSql = (license: string): string => {
  const each = `(${license}.purchased_seats + ${license}.granted_seats)`
  // Without a look at null, `least` would make of an unlimited number the highest one.
  return `(case when ${license}.authorization <> 'named_user' then ${each}
    when ${each} * ${license}.max_users::bigint is not null
      then least(${each}::bigint * ${license}.max_users, ${MOST_SEATS})::int end)`
}

/**
 * How many seats of a license are taken now: by activations in force, and by machine files. One SQL
 * expression for every list and sum; most licenses have no file out, as their own row shows.
 * @param license alias of `licensing_license`
 */
export const seatsUsedSql = (license: string): string => `(${license}.activation_count
  + case when ${license}.offline_until > now() then (
      select count(distinct a.id)::int from ${heldByFiles("now()")} and f.license_id = ${license}.id
    ) else 0 end)`

/** Whether the machine file `file` lets its computer use the seat: any file that of the license (the feature is empty). */
export const carriesSeat = (file: string, feature: string): string =>
  `(${feature} = '' or coalesce(${file}.floating_features @> to_jsonb(${feature}), false))`
