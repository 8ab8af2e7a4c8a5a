import { guardedSql, heldByFiles, instantSql, OWNER, statement } from "../storage"

/**
 * Every statement about named users. A place of a license is taken while its assignment has not ended and the user is
 * one of the license's present owner: orders change hands without an event, so every read compares the owners.
 */

/** The user `u` has the place of the assignment `a` on the license `l` of the order `o`. */
export const HOLDS = `a.ended_at is null and u.owner_id = ${OWNER}`

/** A license, locked: who gets a place is decided by one at a time. */
export const LOCK_LICENSE = statement(
  "licensing_lock_license_for_users",
  `select l.id, l.order_id, l.authorization, l.max_users, ${OWNER} as owner_id
   from licensing_license l left join "order" o on o.id = l.order_id
   where l.id = :license_id and l.deleted_at is null for no key update of l`
)

/**
 * Users `h.user_id` who keep a place of the license taken without having it: a machine file of theirs runs on.
 * @param license its id
 * @param owner the id of its owner
 */
const holders = (license: string, owner: string) => `(
    select distinct a.user_id from ${heldByFiles("now()")}
      and f.license_id = ${license} and a.user_id is not null and not exists (
        select 1 from licensing_user_assignment ha join licensing_user hu on hu.id = ha.user_id
        where ha.license_id = ${license} and ha.user_id = a.user_id and ha.ended_at is null and hu.owner_id = ${owner})
  ) h`

/** How many places of a locked license are taken. */
export const COUNT_PLACES = statement(
  "licensing_count_places",
  `select (select count(*) from licensing_user_assignment a join licensing_user u on u.id = a.user_id
     where a.license_id = :license_id and a.ended_at is null and u.owner_id = :owner_id)::int
     + (select count(*) from ${holders(":license_id", ":owner_id")})::int as used`
)

/** What is known of those whom a list names. */
export const KNOWN_USERS = statement(
  "licensing_known_users",
  `select u.id, u.email, u.state, exists (
     select 1 from licensing_user_assignment a
     where a.license_id = :license_id and a.user_id = u.id and a.ended_at is null) as assigned,
     exists (select 1 from ${holders(":license_id", ":owner_id")} where h.user_id = u.id) as holds
   from licensing_user u where u.owner_id = :owner_id and u.email = any(:emails)`
)

/**
 * Gives users places of a locked license; those who are new become the owner's users. A name that is known stays.
 * In the order of their addresses, so that two lists for two licenses never wait for each other. `waits`: for an
 * invitation, since none is under way.
 */
export const ASSIGN_USERS = statement(
  "licensing_assign_users",
  `with listed as (
     select * from jsonb_to_recordset(:users::jsonb)
       as e (id text, assignment_id text, email text, first_name text, last_name text)
   ), users as (
     insert into licensing_user as u (id, owner_id, email, first_name, last_name)
     select id, :owner_id, email, first_name, last_name from listed order by email
     on conflict (owner_id, email) do update set first_name = coalesce(u.first_name, excluded.first_name),
       last_name = coalesce(u.last_name, excluded.last_name), updated_at = now()
     returning u.id, u.email, u.state = 'invited' and (u.link_expires_at is null or u.link_expires_at < now()) as waits
   ), given as (
     insert into licensing_user_assignment (id, license_id, user_id, assigned_at)
     select listed.assignment_id, :license_id, users.id, now() from listed join users on users.email = listed.email
   )
   select id as user_id, email, waits from users`
)

/** Users lose their places of a license. */
export const END_ASSIGNMENTS = statement(
  "licensing_end_assignments",
  `update licensing_user_assignment a set ended_at = now(), updated_at = now()
   from licensing_user u, licensing_license l left join "order" o on o.id = l.order_id
   where a.license_id = :license_id and a.user_id = any(:user_ids) and u.id = a.user_id and l.id = a.license_id
     and ${HOLDS}
   returning a.user_id, l.order_id`
)

/** A user who has a place of the license, locked; `elsewhere`: one of a license of another order too. */
export const LOCK_USER = statement(
  "licensing_lock_user",
  `select u.id, u.email, u.state, u.customer_id, l.order_id, exists (
     select 1 from licensing_user_assignment b join licensing_license m on m.id = b.license_id
     where b.user_id = u.id and b.ended_at is null and m.order_id is distinct from l.order_id
       and m.deleted_at is null) as elsewhere
   from licensing_user_assignment a join licensing_user u on u.id = a.user_id
   join licensing_license l on l.id = a.license_id left join "order" o on o.id = l.order_id
   where a.license_id = :license_id and a.user_id = :user_id and l.deleted_at is null and ${HOLDS}
   for update of u`
)

/** Disables a user, or makes them again what they were before. */
export const SET_USER_DISABLED = statement(
  "licensing_set_user_disabled",
  `update licensing_user set updated_at = now(), state = case when :disabled::boolean then 'disabled'
     when customer_id is null then 'invited' else 'active' end
   where id = :user_id`
)

/** Whom a search finds: by a part of the address or the name. */
const FOUND = `(:q::text = '' or strpos(lower(concat_ws(' ', u.email, u.first_name, u.last_name)), :q) > 0)`

/** The users `u` who have a place of the license `:license_id`, by the assignment `a`. */
const WITH_PLACE = `licensing_user_assignment a join licensing_user u on u.id = a.user_id
   join licensing_license l on l.id = a.license_id left join "order" o on o.id = l.order_id
   where a.license_id = :license_id and ${HOLDS}`

/** Whether the account of the user `u` is, or may be, for more than using licenses that others own. */
export const HAS_OWN_ACCOUNT = `(not u.login_made
  or exists (select 1 from "order" x where x.customer_id = u.customer_id and x.deleted_at is null)
  or exists (select 1 from customer_address x where x.customer_id = u.customer_id and x.deleted_at is null)
  or exists (select 1 from licensing_license x where x.customer_id = u.customer_id and x.deleted_at is null)
  or exists (select 1 from licensing_manager x where x.customer_id = u.customer_id and x.deleted_at is null)
  or exists (select 1 from licensing_user x where x.customer_id = u.customer_id and x.id <> u.id))`

/** Who has a place of the license. */
export const LIST_USERS = statement(
  "licensing_list_users",
  `select u.id, u.email, u.first_name, u.last_name, u.state, a.assigned_at, u.link_sent_at, u.link_expires_at,
     :settable::boolean and u.state = 'active' and not ${HAS_OWN_ACCOUNT} as password_settable
   from ${WITH_PLACE} and ${FOUND}
   order by u.email limit :limit offset :offset`
)

/** Who has a place of the license `:license_id`, as rows of a file; free text is guarded against formulas. */
export const EXPORT_USERS = `copy (
    select ${guardedSql("u.email")} as email, ${guardedSql("u.first_name")} as first_name,
      ${guardedSql("u.last_name")} as last_name, u.state, ${instantSql("a.assigned_at")} as assigned_at,
      ${instantSql("u.link_sent_at")} as link_sent_at, ${instantSql("u.link_expires_at")} as link_expires_at
    from ${WITH_PLACE}
    order by u.email
  ) to stdout with (format csv, header true, encoding 'UTF8')`

/** How many places of a license are taken, how many there are, and how many users a search finds. */
export const COUNT_USERS = statement(
  "licensing_count_users",
  `select l.max_users, c.used + (select count(*)::int from ${holders("l.id", OWNER)}) as used, c.found as count
   from licensing_license l left join "order" o on o.id = l.order_id
   cross join lateral (
     select count(*)::int as used, (count(*) filter (where ${FOUND}))::int as found
     from licensing_user_assignment a join licensing_user u on u.id = a.user_id
     where a.license_id = l.id and ${HOLDS}) c
   where l.id = :license_id`
)

/** Deletes who was assigned to licenses that are wiped, and the users who were assigned to nothing else. */
export const DELETE_ASSIGNMENTS = statement(
  "licensing_delete_assignments",
  `with gone as (
     delete from licensing_user_assignment where license_id = any(:license_ids) returning user_id
   )
   delete from licensing_user u where u.id in (select user_id from gone) and not exists (
     select 1 from licensing_user_assignment a where a.user_id = u.id and a.license_id <> all(:license_ids))`
)

/** Licenses of which former owners gave places. */
export const LAPSED_LICENSES = statement(
  "licensing_lapsed_licenses",
  `select distinct l.id from licensing_user_assignment a join licensing_user u on u.id = a.user_id
   join licensing_license l on l.id = a.license_id left join "order" o on o.id = l.order_id
   where a.ended_at is null and u.owner_id is distinct from ${OWNER} order by l.id`
)

/** Ends assignments of a license by former owners. */
export const END_LAPSED_ASSIGNMENTS = statement(
  "licensing_end_lapsed_assignments",
  `update licensing_user_assignment a set ended_at = now(), updated_at = now()
   from licensing_user u, licensing_license l left join "order" o on o.id = l.order_id
   where a.license_id = :license_id and a.ended_at is null and u.id = a.user_id and l.id = a.license_id
     and u.owner_id is distinct from ${OWNER}
   returning a.user_id`
)

/** Deletes assignments that ended long ago, and users who have none left. */
export const FORGET_ASSIGNMENTS = statement(
  "licensing_forget_assignments",
  `with gone as (
     delete from licensing_user_assignment where ended_at < now() - make_interval(months => :months::int)
     returning id, user_id
   )
   delete from licensing_user u where u.id in (select user_id from gone) and not exists (
     select 1 from licensing_user_assignment a where a.user_id = u.id and a.id not in (select id from gone))`
)
