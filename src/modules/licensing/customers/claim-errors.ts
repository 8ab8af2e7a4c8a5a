import { MedusaError } from "@medusajs/framework/utils"

import { licensingError } from "../errors"

/** 409 ORDER_BUSY: staff, or a transfer of Medusa's own, are at the order. */
export function orderBusy(): MedusaError {
  return licensingError("ORDER_BUSY", "The order is being changed just now; try again later")
}

/** 404 CLAIM_INVALID: one answer to links that were used, are too old, or never were. */
export function claimInvalid(): MedusaError {
  return licensingError(
    "CLAIM_INVALID",
    "This link was used, is too old, or is none; ask for a new one"
  )
}
