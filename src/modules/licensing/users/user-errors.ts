import { MedusaError } from "@medusajs/framework/utils"

import type { UserLinkKind } from "../domain/vocabulary"
import { licensingError } from "../errors"

/** 404 USER_NOT_FOUND */
export function userNotFound(id: string): MedusaError {
  return licensingError("USER_NOT_FOUND", `The license has no user with the id ${id}`)
}

/** 409 NOT_FOR_USERS */
export function notForUsers(id: string): MedusaError {
  return licensingError(
    "NOT_FOR_USERS",
    `The license ${id} is proved by its key, so nobody is assigned to it`
  )
}

/** 409 LICENSE_WITHOUT_OWNER */
export function licenseWithoutOwner(id: string): MedusaError {
  return licensingError(
    "LICENSE_WITHOUT_OWNER",
    `The license ${id} belongs to no customer, so it has nobody's users`
  )
}

/** 409 USER_ELSEWHERE */
export function userElsewhere(id: string): MedusaError {
  return licensingError(
    "USER_ELSEWHERE",
    `The user ${id} has licenses of other orders too; take this one from them instead`
  )
}

/** 400 USER_LIST_TOO_LONG */
export function userListTooLong(most: number): MedusaError {
  return licensingError("USER_LIST_TOO_LONG", `Field 'list' names more than ${most} users`)
}

/** 409 USER_NOT_INVITED, USER_NOT_ACTIVE: the user is not in the state that a link of the kind is for. */
export function notOfState(id: string, kind: UserLinkKind): MedusaError {
  return kind === "invitation"
    ? licensingError(
        "USER_NOT_INVITED",
        `The user ${id} has accepted already, or is disabled, so there is nothing to invite them to`
      )
    : licensingError(
        "USER_NOT_ACTIVE",
        `The user ${id} has not accepted yet, or is disabled, so they have no password to change`
      )
}
