import { MedusaError } from "@medusajs/framework/utils"

import type { UserLinkKind } from "../domain/vocabulary"
import type { PollDecision } from "../domain/users/device-authorization"
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

/** 409 USER_HAS_OWN_ACCOUNT */
export function hasOwnAccount(id: string): MedusaError {
  return licensingError(
    "USER_HAS_OWN_ACCOUNT",
    `The account of the user ${id} is their own; send them a link for a new password`
  )
}

/** 409 USER_PASSWORD_CHANGED: the user, or somebody else, set another password while theirs was set. */
export function passwordChangedMeanwhile(id: string): MedusaError {
  return licensingError(
    "USER_PASSWORD_CHANGED",
    `The password of the user ${id} was changed meanwhile, so this one was not set`
  )
}

/** 403 USER_PASSWORD_CHANGE_REQUIRED */
export function passwordChangeRequired(): MedusaError {
  return licensingError(
    "USER_PASSWORD_CHANGE_REQUIRED",
    "Somebody else set this password; set one of your own by the link that you were mailed, and log in again"
  )
}

/** 404 PROGRAM_NOT_FOUND of a program's own request. */
export function deviceProgramUnknown(): MedusaError {
  return licensingError("PROGRAM_NOT_FOUND", "There is no program with this code")
}

/** 404 USER_CODE_UNKNOWN */
export function userCodeUnknown(): MedusaError {
  return licensingError(
    "USER_CODE_UNKNOWN",
    "No program waits with this code: it is wrong, was answered, or has expired"
  )
}

/** 409 USER_WITHOUT_PLACE */
export function noPlace(): MedusaError {
  return licensingError(
    "USER_WITHOUT_PLACE",
    "The account has no place of such a license of this program"
  )
}

/** 409 USER_LICENSE_CHOICE */
export function licenseChoice(): MedusaError {
  return licensingError("USER_LICENSE_CHOICE", "Name one of the licenses as 'license_id'")
}

const DEVICE_REFUSALS = {
  pending: ["DEVICE_PENDING", "The user has not answered yet; ask again after the interval"],
  slow_down: ["DEVICE_SLOW_DOWN", "You ask too often; wait five seconds longer from now on"],
  denied: ["DEVICE_DENIED", "The user refused, or may no longer use the program"],
  expired: ["DEVICE_EXPIRED", "The user did not answer in time; begin again"],
  used: ["DEVICE_CODE_INVALID", "The device code is wrong, or its tokens were given out"],
} as const satisfies Record<Exclude<PollDecision, "approved">, readonly [string, string]>

/** 400 with the code of what a program that polls is refused by. */
export function deviceRefusal(decision: keyof typeof DEVICE_REFUSALS): MedusaError {
  const [code, message] = DEVICE_REFUSALS[decision]
  return licensingError(code, message)
}
