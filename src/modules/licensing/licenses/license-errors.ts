import { MedusaError } from "@medusajs/framework/utils"

import { licensingError } from "../errors"

/** 404 LICENSE_NOT_FOUND */
export function licenseNotFound(id: string): MedusaError {
  return licensingError("LICENSE_NOT_FOUND", `There is no license with the id ${id}`)
}

/** 404 ACTIVATION_NOT_FOUND */
export function activationNotFound(id: string): MedusaError {
  return licensingError("ACTIVATION_NOT_FOUND", `The license has no activation with the id ${id}`)
}
