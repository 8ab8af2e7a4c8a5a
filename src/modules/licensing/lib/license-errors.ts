import { MedusaError } from "@medusajs/framework/utils"

import { licensingError } from "../domain/errors"

/** 404 LICENSE_NOT_FOUND */
export function licenseNotFound(id: string): MedusaError {
  return licensingError(
    "LICENSE_NOT_FOUND",
    `There is no license with the id ${id}`,
    MedusaError.Types.NOT_FOUND
  )
}
