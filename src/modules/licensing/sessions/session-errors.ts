import { MedusaError } from "@medusajs/framework/utils"

import { licensingError } from "../errors"

/** 404 SESSION_NOT_FOUND */
export function sessionNotFound(id: string): MedusaError {
  return licensingError("SESSION_NOT_FOUND", `The license has no open session with the id ${id}`)
}
