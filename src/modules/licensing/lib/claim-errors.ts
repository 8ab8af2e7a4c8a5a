import { MedusaError } from "@medusajs/framework/utils"

import { licensingError } from "../domain/errors"

/** 404 CLAIM_INVALID: one answer to links that were used, are too old, or never were. */
export function claimInvalid(): MedusaError {
  return licensingError(
    "CLAIM_INVALID",
    "This link was used, is too old, or is none; ask for a new one",
    MedusaError.Types.NOT_FOUND
  )
}
