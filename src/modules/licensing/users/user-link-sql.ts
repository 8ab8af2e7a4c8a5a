import { statement } from "../storage"
import { HOLDS } from "./user-sql"

/** Every statement about the links that are mailed to named users. A link works once, and for its last mail only. */

/** The link of the user `u` may still be used at `:now`, by somebody who is what the link is for. */
const OPEN = `u.link_expires_at > :now::timestamptz and u.state =
  case u.link_kind when 'invitation' then 'invited' else 'active' end`

/** The users `u` of a request, with their places `a` of the license `l` of the order `o`. */
const OF_LICENSE = `from licensing_user_assignment a join licensing_license l on l.id = a.license_id
  left join "order" o on o.id = l.order_id`

/** The new tokens of users, as rows. */
const TOKENS = `jsonb_to_recordset(:tokens::jsonb) as e (user_id text, hash text)`

/** Sets the link of the user `u` to the token `e`. */
const SET_LINK = `link_kind = :kind, link_token_hash = e.hash, link_sent_at = :now::timestamptz,
  link_expires_at = :now::timestamptz + make_interval(hours => :hours::int), updated_at = now()`

const LINKED =
  "u.id as user_id, u.email, u.first_name, u.last_name, u.customer_id, u.link_expires_at as expires_at"

/** Gives invited users of a license new links; none to users who got one since the request or lost their place. */
export const INVITE_USERS = statement(
  "licensing_invite_users",
  `update licensing_user u set ${SET_LINK}
   from ${TOKENS}
   where u.id = e.user_id and u.state = 'invited'
     and (u.link_sent_at is null or u.link_sent_at < :asked_at::timestamptz)
     and exists (select 1 ${OF_LICENSE} where a.license_id = :license_id and a.user_id = u.id and l.deleted_at is null
       and ${HOLDS})
   returning ${LINKED}`
)

/** Gives one locked user a new link. */
export const RENEW_LINK = statement(
  "licensing_renew_user_link",
  `update licensing_user u set ${SET_LINK} from ${TOKENS} where u.id = e.user_id returning ${LINKED}`
)

/** A link whose mail did not go is none. */
export const DROP_LINK = statement(
  "licensing_drop_user_link",
  `update licensing_user set link_kind = null, link_token_hash = null, link_sent_at = null, link_expires_at = null,
     updated_at = now()
   where id = :user_id and link_token_hash = :hash`
)

/** Whether a link is a user's last. */
export const CURRENT_LINK = statement(
  "licensing_current_user_link",
  `select id from licensing_user where id = :user_id and link_token_hash = :hash`
)

const FIND_OPEN_LINK = `select u.id as user_id, u.email, u.link_kind as kind from licensing_user u
  where u.link_token_hash = :hash and ${OPEN}`

/** Whom a token was mailed to. */
export const READ_LINK = statement("licensing_read_user_link", FIND_OPEN_LINK)

/** The same, locked until the link is used up. */
export const LOCK_LINK = statement("licensing_lock_user_link", `${FIND_OPEN_LINK} for update`)

/** A user has proved their address: bound to an account, their link is used up. Gives their licenses. */
export const USE_LINK = statement(
  "licensing_use_user_link",
  `with used as (
     update licensing_user set customer_id = :customer_id, state = 'active',
       login_made = :login_made or login_made and customer_id = :customer_id, link_kind = null, link_token_hash = null,
       link_sent_at = null, link_expires_at = null, updated_at = now()
     where id = :user_id returning id, owner_id
   )
   select a.license_id from used u join licensing_user_assignment a on a.user_id = u.id
   join licensing_license l on l.id = a.license_id left join "order" o on o.id = l.order_id
   where l.deleted_at is null and ${HOLDS}`
)
