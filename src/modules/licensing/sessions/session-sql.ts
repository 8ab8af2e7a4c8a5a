import { DEFAULT_TIMEOUT_MINUTES } from "../domain/seats/floating"
import { carriesSeat, statement } from "../storage"

/**
 * Every statement about floating seats. A session holds its seat while `alive_until` lies ahead of the database's
 * clock. While a seat is borrowed, `alive_until` is never before `borrowed_until`. Taking a seat brings the
 * license's count up to date by `alive_until`, so no other statement need keep it.
 */

/** Until when the session `s` has borrowed its seat; null = it has not. */
const BORROWED = "case when s.borrowed_until > now() then s.borrowed_until end"

/** The floating seats of the feature `code` of the license `l`; null = it has none. */
const featureSeats = (code: string): string =>
  `(l.feature_terms -> ${code} ->> 'floating_seats')::int`

/** The machine file with which the session `s` has borrowed its seat; null = it has not. */
const BORROW_FILE = `case when s.borrowed_until > now() then (
    select f.id from licensing_offline_file f
    where f.activation_id = s.activation_id and f.kind = 'machine' and f.returned_at is null and f.expires_at > now()
      and ${carriesSeat("f", "s.feature")}
    order by f.created_at desc, f.id desc limit 1
  ) end`

/**
 * What judging a floating license for the activation `a` needs, as one JSON column that is null for every other
 * license `l`, whose statement pays nothing for it; and the like for floating seats of features.
 */
export const FLOATING = `case when l.floating_seats is not null then (
    select json_build_object('floating_seats', l.floating_seats,
      'floating_overdraft_percent', l.floating_overdraft_percent,
      'floating_timeout_minutes', l.floating_timeout_minutes, 'barred_until', max(s.barred_until),
      'max_borrow_hours', l.max_borrow_hours,
      'session', (json_agg(json_build_object('id', s.id, 'taken_at', s.taken_at, 'alive_until', s.alive_until,
        'borrowed_until', ${BORROWED}))
        filter (where s.alive_until > now())) -> 0)
    from licensing_session s where s.activation_id = a.id and s.feature = ''
  ) end as floating, case when l.feature_terms is not null then (
    select json_build_object('floating_timeout_minutes', l.floating_timeout_minutes,
      'max_borrow_hours', l.max_borrow_hours, 'sessions', coalesce(
        json_object_agg(s.feature, json_build_object('id', s.id, 'taken_at', s.taken_at, 'alive_until', s.alive_until,
          'borrowed_until', ${BORROWED})) filter (where s.id is not null), '{}'::json))
    from licensing_session s where s.activation_id = a.id and s.feature <> '' and s.alive_until > now()
  ) end as feature_seats`

/**
 * Takes a seat of the license, or of its feature `:feature` (empty = of the license itself), with the license's row
 * locked, or says that all are taken. No row = there are no such seats, the activation ended, or it has no seat of the
 * license itself, without which none of a feature is taken. See the migration that makes the function.
 */
export const TAKE_SESSION = statement(
  "licensing_take_session",
  `select t.id, t.taken_at, t.alive_until, t.free, t.retry_at,
     (select ${BORROWED} from licensing_session s where s.id = t.id) as borrowed_until
   from licensing_take_session(:license_id, :feature, :activation_id, :session_id) t`
)

/**
 * Holds the seat for another while, unless it was freed already. By the clock, not by the statement's begin: a seat
 * that another computer took while this waited for the row stays theirs.
 */
export const EXTEND_SESSION = statement(
  "licensing_extend_session",
  `update licensing_session s set alive_until = greatest(s.borrowed_until, now() + make_interval(
     mins => coalesce(l.floating_timeout_minutes, ${DEFAULT_TIMEOUT_MINUTES})))
   from licensing_license l
   where s.id = :id and s.alive_until > clock_timestamp() and l.id = s.license_id
   returning s.id, s.taken_at, s.alive_until, ${BORROWED} as borrowed_until`
)

/** Holds the seats of features that a computer has for another while, in the order of the features: nobody waits in a circle. */
export const EXTEND_FEATURE_SESSIONS = statement(
  "licensing_extend_feature_sessions",
  `with held as (
     select s.id from licensing_session s
     where s.activation_id = :activation_id and s.feature <> '' and s.alive_until > clock_timestamp()
     order by s.feature for no key update
   )
   update licensing_session s set alive_until = greatest(s.borrowed_until, now() + make_interval(
     mins => coalesce(l.floating_timeout_minutes, ${DEFAULT_TIMEOUT_MINUTES})))
   from held, licensing_license l
   where s.id = held.id and l.id = s.license_id and ${featureSeats("s.feature")} is not null
   returning s.id, s.feature, s.taken_at, s.alive_until, ${BORROWED} as borrowed_until`
)

/** The program gives its seat up, but keeps one that it borrowed. */
export const RELEASE_SESSION = statement(
  "licensing_release_session",
  `update licensing_session set alive_until = greatest(now(), borrowed_until), updated_at = now()
   where id = :id and alive_until > now() returning id`
)

/** Who sits on the floating seats of the license, or of one of its features; who came first before the others. */
export const LIST_SESSIONS = statement(
  "licensing_list_sessions",
  `select s.id, s.activation_id, a.name, a.platform, a.app_version, a.note, s.taken_at, s.alive_until,
     ${BORROWED} as borrowed_until, ${BORROW_FILE} as file_id
   from licensing_session s join licensing_activation a on a.id = s.activation_id
   where s.license_id = :license_id and s.feature = :feature and s.alive_until > now()
   order by s.taken_at, s.id limit :limit offset :offset`
)

/** How many computers of the license `l` may run at the same time, the overdraft included. */
const seatsAtOnce = (seats: string): string =>
  `floor(${seats} * (100 + l.floating_overdraft_percent) / 100.0)::int`

/** How many run now, or use the feature. */
const inUse = (feature: string): string => `(select count(*)::int from licensing_session s
  where s.license_id = l.id and s.feature = ${feature} and s.alive_until > now())`

/** How many run now, and when one more fits if nobody gives another sign of life: null = one fits now. */
export const COUNT_SESSIONS = statement(
  "licensing_count_sessions",
  `select c.seats, c.count, case when c.count >= c.seats then (
     select s.alive_until from licensing_session s
     where s.license_id = c.id and s.feature = :feature and s.alive_until > now()
     order by s.alive_until offset c.count - c.seats limit 1) end as retry_at
   from (select l.id, ${inUse(":feature")} as count, ${seatsAtOnce(
     `case when :feature = '' then l.floating_seats else ${featureSeats(":feature")} end`
   )} as seats
     from licensing_license l where l.id = :license_id) c`
)

/** The features of a license that have floating seats, how many, and how many are in use. */
export const COUNT_FEATURE_SESSIONS = statement(
  "licensing_count_feature_sessions",
  `select k.feature, ${seatsAtOnce(featureSeats("k.feature"))} as seats, ${inUse("k.feature")} as in_use
   from licensing_license l cross join lateral jsonb_object_keys(l.feature_terms) k (feature)
   where l.id = :license_id and ${featureSeats("k.feature")} is not null order by k.feature`
)

/** The floating seats of the license `l` in a list: how many there are and are in use; null = it does not float. */
export const FLOATING_USE = `case when l.floating_seats is not null then
  json_build_object('seats', ${seatsAtOnce("l.floating_seats")}, 'in_use', ${inUse("''")},
    'max_borrow_hours', case when l.allow_offline then l.max_borrow_hours end) end`

/**
 * People end a session: its seat is free, and until its end of before a heartbeat alone takes no other. A borrowed
 * one only if they say so, since its file runs on; the revocation list names the file from then on.
 */
export const END_SESSION = statement(
  "licensing_end_session",
  `with ended as (
     update licensing_session s set alive_until = now(), borrowed_until = null, updated_at = now(),
       barred_until = least(s.alive_until, now() + make_interval(
         mins => coalesce(l.floating_timeout_minutes, ${DEFAULT_TIMEOUT_MINUTES})))
     from licensing_license l, licensing_session before
     where s.id = :id and s.license_id = :license_id and s.alive_until > now() and l.id = s.license_id
       and before.id = s.id and (:frees_borrowed::boolean or coalesce(s.borrowed_until <= now(), true))
     returning s.activation_id, s.feature, l.order_id, before.borrowed_until
   ), withdrawn as (
     update licensing_offline_file f set withdrawn_at = now(), updated_at = now()
     from ended where f.activation_id = ended.activation_id and f.kind = 'machine' and f.returned_at is null
       and f.expires_at > now() and ended.borrowed_until > now() and ${carriesSeat("f", "ended.feature")}
   )
   select activation_id, feature, order_id, case when borrowed_until > now() then borrowed_until end as borrowed_until
   from ended`
)

/** Whether a session of the license has borrowed its seat. */
export const FIND_BORROWED_SESSION = statement(
  "licensing_find_borrowed_session",
  `select borrowed_until from licensing_session
   where id = :id and license_id = :license_id and borrowed_until > now()`
)
