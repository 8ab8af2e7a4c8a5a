import { carriesSeat, statement } from "../storage"

/** Statements about borrowed seats. Each needs a transaction that holds the license. */

/** Until when the activation has borrowed seats, of the license (the feature is empty) and of features. */
export const FIND_BORROWED = statement(
  "licensing_find_borrowed",
  `select feature, borrowed_until from licensing_session
   where activation_id = :activation_id and borrowed_until > now()`
)

/** A seat that was taken becomes a borrowed one. */
export const BORROW_SESSION = statement(
  "licensing_borrow_session",
  `update licensing_session s set borrowed_until = :until::timestamptz,
     alive_until = greatest(s.alive_until, :until::timestamptz), updated_at = now()
   where s.id = :id
   returning s.id, s.taken_at, s.alive_until, s.borrowed_until`
)

/**
 * The program gives a seat up and says that it erased the files with which it borrowed it. Every file carries the
 * license's own seat, so with that go the borrowed seats of features too.
 */
export const RETURN_SESSION = statement(
  "licensing_return_session",
  `with asked as (
     select id, activation_id, feature from licensing_session
     where id = :id and activation_id = :activation_id and alive_until > now() for no key update
   ), returned as (
     update licensing_session s set alive_until = now(), borrowed_until = null, updated_at = now()
     from asked where s.activation_id = asked.activation_id and s.alive_until > now()
       and (s.id = asked.id or (asked.feature = '' and s.borrowed_until > now()))
     returning s.feature
   ), erased as (
     update licensing_offline_file f set returned_at = now(), updated_at = now()
     from asked where f.activation_id = asked.activation_id and f.kind = 'machine'
       and f.returned_at is null and f.expires_at > now() and ${carriesSeat("f", "asked.feature")}
   )
   select feature from returned order by feature`
)
