import { DEFAULT_TIMEOUT_MINUTES } from "../domain/seats/floating"
import { statement } from "../storage/statement"

/**
 * Every statement about floating seats. A session holds its seat while `alive_until` lies ahead of the database's
 * clock; nothing is counted anywhere else.
 */

/**
 * What judging a floating license for the activation `a` needs, as one JSON column that is null for every other
 * license `l`, whose statement pays nothing for it.
 */
export const FLOATING = `case when l.floating_seats is not null then (
    select json_build_object('floating_seats', l.floating_seats,
      'floating_overdraft_percent', l.floating_overdraft_percent,
      'floating_timeout_minutes', l.floating_timeout_minutes, 'barred_until', max(s.barred_until),
      'session', (json_agg(json_build_object('id', s.id, 'taken_at', s.taken_at, 'alive_until', s.alive_until))
        filter (where s.alive_until > now())) -> 0)
    from licensing_session s where s.activation_id = a.id
  ) end as floating`

/**
 * Takes a seat with the license's row locked, or says that all are taken. No row = the license is not floating, or
 * the activation ended. See the migration that makes the function.
 */
export const TAKE_SESSION = statement(
  "licensing_take_session",
  `select id, taken_at, alive_until, free, retry_at
   from licensing_take_session(:license_id, :activation_id, :session_id)`
)

/** Holds the seat for another while, unless it was freed already. */
export const EXTEND_SESSION = statement(
  "licensing_extend_session",
  `update licensing_session s set alive_until = now() + make_interval(
     mins => coalesce(l.floating_timeout_minutes, ${DEFAULT_TIMEOUT_MINUTES}))
   from licensing_license l
   where s.id = :id and s.alive_until > now() and l.id = s.license_id
   returning s.id, s.taken_at, s.alive_until`
)

/** The program gives its seat up. */
export const RELEASE_SESSION = statement(
  "licensing_release_session",
  `update licensing_session set alive_until = now(), updated_at = now()
   where id = :id and alive_until > now() returning id`
)

/** Who sits on the license's floating seats, who came first before the others. */
export const LIST_SESSIONS = statement(
  "licensing_list_sessions",
  `select s.id, s.activation_id, a.name, a.platform, a.app_version, a.note, s.taken_at, s.alive_until
   from licensing_session s join licensing_activation a on a.id = s.activation_id
   where s.license_id = :license_id and s.alive_until > now()
   order by s.taken_at, s.id limit :limit offset :offset`
)

/** How many computers of the license `l` may run at the same time, the overdraft included. */
const SEATS_AT_ONCE = "floor(l.floating_seats * (100 + l.floating_overdraft_percent) / 100.0)::int"

/** How many run now. */
const IN_USE = `(select count(*)::int from licensing_session s
  where s.license_id = l.id and s.alive_until > now())`

/** How many run now, and when one more fits if nobody gives another sign of life: null = one fits now. */
export const COUNT_SESSIONS = statement(
  "licensing_count_sessions",
  `select c.seats, c.count, case when c.count >= c.seats then (
     select s.alive_until from licensing_session s
     where s.license_id = c.id and s.alive_until > now()
     order by s.alive_until offset c.count - c.seats limit 1) end as retry_at
   from (select l.id, ${SEATS_AT_ONCE} as seats, ${IN_USE} as count
     from licensing_license l where l.id = :license_id) c`
)

/** The floating seats of the license `l` in a list: how many there are and are in use; null = it does not float. */
export const FLOATING_USE = `case when l.floating_seats is not null then
  json_build_object('seats', ${SEATS_AT_ONCE}, 'in_use', ${IN_USE}) end`

/** People end a session: its seat is free, and until its end of before a heartbeat alone takes no other. */
export const END_SESSION = statement(
  "licensing_end_session",
  `update licensing_session s set barred_until = s.alive_until, alive_until = now(), updated_at = now()
   from licensing_license l
   where s.id = :id and s.license_id = :license_id and s.alive_until > now() and l.id = s.license_id
   returning s.activation_id, l.order_id`
)
