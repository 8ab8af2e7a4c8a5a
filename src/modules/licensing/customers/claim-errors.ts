import { MedusaError } from "@medusajs/framework/utils"

import { licensingError } from "../errors"

/** 409 ORDER_BUSY: staff or one of Medusa's transfers is changing the order. */
export function orderBusy(): MedusaError {
  return licensingError("ORDER_BUSY", "The order is being changed just now; try again later")
}

/** 404 CLAIM_INVALID: one answer to links that were used, have expired or never existed. */
export function claimInvalid(): MedusaError {
  return licensingError(
    "CLAIM_INVALID",
    "This link has been used, has expired or is not valid; ask for a new one"
  )
}
