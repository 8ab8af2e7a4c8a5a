import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { licensingError } from "../../../modules/licensing/errors"
import { readOrderDeletion } from "../lib/order-deletion"

export type ReadOrderDeletionInput = { order_id: string; order_number: string }

/** Id of {@link readOrderDeletionStep}. */
export const readOrderDeletionStepId = "read-order-deletion-step"

/**
 * Reads what the deletion will do, and refuses it unless the order's number was typed.
 * @throws 404 ORDER_NOT_FOUND, ORDER_NOT_LICENSED; 400 ORDER_NUMBER_MISMATCH
 */
export const readOrderDeletionStep = createStep(
  readOrderDeletionStepId,
  async ({ order_id, order_number }: ReadOrderDeletionInput, { container }) => {
    const deletion = await readOrderDeletion(container, order_id)
    if (order_number.trim().replace(/^#/, "") !== deletion.order_number) {
      throw licensingError(
        "ORDER_NUMBER_MISMATCH",
        "Field 'order_number' is not the number of this order; nothing was deleted"
      )
    }
    return new StepResponse(deletion)
  }
)
