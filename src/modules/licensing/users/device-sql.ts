import { statement } from "../storage"

/** Every statement about programs that ask to sign their user in by a page. */

/** Stores the request of a program. No row = there is no such program; `id` null = the user code is in use. */
export const START_DEVICE = statement(
  "licensing_start_device",
  `with asked as (
     select id from licensing_program where code = :program and deleted_at is null
   ), started as (
     insert into licensing_device_authorization (id, program_id, name, device_hash, user_code_hash, interval_seconds, expires_at)
     select :id, asked.id, :name, :device_hash, :user_code_hash, :interval_seconds, :expires_at from asked
     on conflict (user_code_hash) do nothing returning id
   )
   select (select id from started) from asked`
)

/** A request that waits for its user, by the code that they type. */
const FIND_PENDING = `select d.id, d.name, d.created_at, d.expires_at, p.code as program, p.name as program_name
  from licensing_device_authorization d join licensing_program p on p.id = d.program_id
  where d.user_code_hash = :user_code_hash and d.state = 'pending' and d.expires_at > :now`

export const FIND_DEVICE = statement("licensing_find_device", FIND_PENDING)

/** The same, locked until it is answered. */
export const LOCK_PENDING_DEVICE = statement(
  "licensing_lock_pending_device",
  `${FIND_PENDING} for update of d`
)

/** The answer of the user to a locked request. */
export const ANSWER_DEVICE = statement(
  "licensing_answer_device",
  `update licensing_device_authorization set state = :state, customer_id = :customer_id, license_id = :license_id,
     updated_at = now() where id = :id`
)

/** Takes an answer back that the program has not acted on. */
export const REOPEN_DEVICE = statement(
  "licensing_reopen_device",
  `update licensing_device_authorization set state = 'pending', customer_id = null, license_id = null, updated_at = now()
   where id = :id and state in ('approved', 'denied')`
)

/** The request of a program that polls, locked: of two polls one gets the tokens. */
export const LOCK_DEVICE = statement(
  "licensing_lock_device",
  `select d.id, d.state, d.expires_at, d.polled_at, d.interval_seconds, d.customer_id, d.license_id
   from licensing_device_authorization d join licensing_program p on p.id = d.program_id
   where d.device_hash = :device_hash and p.code = :program for update of d`
)

/** Remembers a poll. */
export const POLL_DEVICE = statement(
  "licensing_poll_device",
  `update licensing_device_authorization set state = :state, polled_at = :now, interval_seconds = :interval_seconds,
     updated_at = now() where id = :id`
)

/**
 * Takes back what an account approved and no program has fetched: for all licenses, or for those of which the user
 * `:user_id` has a place.
 */
export const DENY_APPROVED_DEVICES = statement(
  "licensing_deny_approved_devices",
  `update licensing_device_authorization d set state = 'denied', updated_at = now()
   where d.customer_id = :customer_id and d.state = 'approved' and (:user_id::text is null or exists (
     select 1 from licensing_user_assignment a where a.user_id = :user_id and a.license_id = d.license_id))`
)

/** Deletes requests whose time is over: they are known as expired for another while. */
export const FORGET_DEVICES = statement(
  "licensing_forget_devices",
  `delete from licensing_device_authorization where expires_at < now() - make_interval(hours => :hours::int)`
)
