import { MedusaError } from "@medusajs/framework/utils"

import { licensingError } from "../errors"

/** 404 SESSION_NOT_FOUND */
export function sessionNotFound(id: string): MedusaError {
  return licensingError("SESSION_NOT_FOUND", `The license has no open session with the id ${id}`)
}

/** 409 SESSION_BORROWED */
export function sessionBorrowed(id: string, until: Date): MedusaError {
  return licensingError(
    "SESSION_BORROWED",
    `The seat of the session ${id} is borrowed until ${until.toISOString()}, and its machine file runs until then`
  )
}
