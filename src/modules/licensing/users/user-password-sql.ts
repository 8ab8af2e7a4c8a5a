import { statement } from "../storage"
import { HAS_OWN_ACCOUNT } from "./user-sql"

/** Every statement about passwords of named users that others set. */

/** Whether the account of a locked user has anything of its own. */
export const OWN_ACCOUNT = statement(
  "licensing_own_account_of_user",
  `select ${HAS_OWN_ACCOUNT} as own from licensing_user u where u.id = :user_id`
)
