import { named } from "../../modules/licensing/domain/users/user-lines"
import type { UsersToAssign } from "../../modules/licensing/users/types"
import type { AssignUsersBodyType } from "./user-fields"

/** The users of a body, folded. */
export function usersOf({ list, users = [] }: AssignUsersBodyType): UsersToAssign {
  return list === undefined
    ? {
        users: users.map(({ email, first_name, last_name }) => named(email, first_name, last_name)),
      }
    : { list }
}
