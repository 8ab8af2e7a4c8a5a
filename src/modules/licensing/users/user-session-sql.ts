import { STANDING, statement } from "../storage"
import { HOLDS } from "./user-sql"

/** Every statement about named users who signed in; whether they still may, `storage/user-standing.ts` says. */

/** Most licenses that one is asked to choose from. */
const MOST_CHOICES = 100

/** The licenses of a program that an account may use as a named user. */
export const USABLE_LICENSES = statement(
  "licensing_usable_licenses",
  `select u.id as user_id, u.email, u.first_name, u.last_name, l.id as license_id, l.order_id, l.state, l.expires_at,
     po.code as policy, po.name as policy_name, pr.code as program
   from licensing_user u
   join customer c on c.id = u.customer_id and c.deleted_at is null
   join licensing_user_assignment a on a.user_id = u.id
   join licensing_license l on l.id = a.license_id and l.deleted_at is null and l.authorization = 'named_user'
   join licensing_program pr on pr.id = l.program_id and pr.code = :program
   join licensing_policy po on po.id = l.policy_id
   left join "order" o on o.id = l.order_id
   where u.customer_id = :customer_id and u.state = 'active' and ${HOLDS}
   order by a.assigned_at, l.id limit ${MOST_CHOICES}`
)

export const START_SESSION = statement(
  "licensing_start_user_session",
  `insert into licensing_user_session (id, user_id, license_id, customer_id, family_hash, token_hash, rotated_at, expires_at)
   values (:id, :user_id, :license_id, :customer_id, :family_hash, :token_hash, :now, :expires_at)`
)

/** A sign-in by its refresh token, locked, with what the next token says. */
export const LOCK_SESSION = statement(
  "licensing_lock_user_session",
  `select us.id, us.token_hash, us.previous_hash, us.rotated_at, us.ended_at, us.expires_at, us.user_id,
     us.license_id, us.customer_id, u.email, u.first_name, u.last_name, l.order_id, l.state, l.expires_at as license_expires_at,
     po.code as policy, pr.code as program, l.deleted_at is null and ${STANDING} = 'admitted' as admitted
   from licensing_user_session us
   join licensing_license l on l.id = us.license_id
   join licensing_program pr on pr.id = l.program_id
   join licensing_policy po on po.id = l.policy_id
   left join licensing_user u on u.id = us.user_id
   left join customer c on c.id = us.customer_id and c.id = u.customer_id and c.deleted_at is null
   left join "order" o on o.id = l.order_id
   where us.family_hash = :family_hash for update of us`
)

export const ROTATE_SESSION = statement(
  "licensing_rotate_user_session",
  `update licensing_user_session set previous_hash = token_hash, token_hash = :token_hash, rotated_at = :now,
     expires_at = :expires_at, updated_at = now() where id = :id`
)

/** Ends the sign-in of a refresh token; nothing if it has ended. */
export const END_SESSION = statement(
  "licensing_end_user_session",
  `update licensing_user_session us set ended_at = now(), updated_at = now()
   from licensing_license l where us.family_hash = :family_hash and us.ended_at is null and l.id = us.license_id
   returning us.user_id, us.license_id, l.order_id`
)

/** Ends every sign-in of a user, for all licenses of their owner. */
export const END_SESSIONS_OF_USER = statement(
  "licensing_end_sessions_of_user",
  `update licensing_user_session set ended_at = now(), updated_at = now()
   where user_id = :user_id and ended_at is null and expires_at > now() returning id`
)

/** Ends every sign-in by an account, for the licenses of all owners. */
export const END_SESSIONS_OF_ACCOUNT = statement(
  "licensing_end_sessions_of_account",
  `update licensing_user_session us set ended_at = now(), updated_at = now()
   from licensing_license l where us.customer_id = :customer_id and us.ended_at is null and us.expires_at > now()
     and l.id = us.license_id
   returning us.user_id, us.license_id, l.order_id`
)

/** Deletes sign-ins that ended so long ago that no token of theirs may turn up. */
export const FORGET_SESSIONS = statement(
  "licensing_forget_user_sessions",
  `delete from licensing_user_session us where us.expires_at < now() - make_interval(days => :days::int)
     or us.ended_at < now() - make_interval(days => :days::int)
     or not exists (select 1 from licensing_user u where u.id = us.user_id)`
)

/** Deletes the sign-ins for licenses that are wiped. */
export const DELETE_SESSIONS = statement(
  "licensing_delete_user_sessions",
  `delete from licensing_user_session where license_id = any(:license_ids)`
)
