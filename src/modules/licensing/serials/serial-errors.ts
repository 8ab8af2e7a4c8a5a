import { MedusaError } from "@medusajs/framework/utils"

import { licensingError } from "../errors"

/** 404 SERIAL_NOT_FOUND */
export function serialNotFound(id: string): MedusaError {
  return licensingError("SERIAL_NOT_FOUND", `There is no serial number with the id ${id}`)
}

/** 404 SERIAL_BATCH_NOT_FOUND */
export function serialBatchNotFound(id: string): MedusaError {
  return licensingError(
    "SERIAL_BATCH_NOT_FOUND",
    `There is no batch of serial numbers with the id ${id}`
  )
}
