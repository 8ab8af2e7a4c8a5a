import { MedusaError } from "@medusajs/framework/utils"

import { licensingError } from "../errors"

/** 404 MANAGER_NOT_FOUND */
export function managerNotFound(id: string): MedusaError {
  return licensingError("MANAGER_NOT_FOUND", `There is no license manager with the id ${id} here`)
}

/** 409 MANAGER_EXISTS */
export function managerExists(): MedusaError {
  return licensingError("MANAGER_EXISTS", "Field 'email' is that of a license manager already")
}

/** 409 MANAGED_BY_SCOPE */
export function managedByScope(id: string): MedusaError {
  return licensingError(
    "MANAGED_BY_SCOPE",
    `The manager ${id} has this order by its customer or a customer group; change that on their own page`
  )
}

/** 403 GRANTED_BY_STAFF */
export function grantedByStaff(): MedusaError {
  return licensingError(
    "GRANTED_BY_STAFF",
    "The vendor made this person a manager of the order; only the vendor can change that"
  )
}

/** 404 INVITE_INVALID; does not reveal whether the token was ever valid. */
export function inviteInvalid(): MedusaError {
  return licensingError(
    "INVITE_INVALID",
    "The invitation was used, replaced or is too old; ask for a new one"
  )
}
