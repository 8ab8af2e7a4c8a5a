import { createCustomerAccountWorkflow } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { SerialReservation } from "../../../modules/licensing/serials/types"
import { holdSerialReservationStep } from "../steps/hold-serial-reservation"
import { keepNewLoginStep, type KeepNewLoginInput } from "../steps/keep-new-login"
import { placeSerialOrderWorkflow } from "./place-serial-order"

export type RegisterBySerialInput = {
  reserved: SerialReservation
  login: KeepNewLoginInput
  customer: { email: string; first_name?: string; last_name?: string }
  /** Of the request's publishable key; null = the store's default. */
  sales_channel_id: string | null
}

/** Id of {@link registerBySerialWorkflow}. */
export const registerBySerialWorkflowId = "register-by-serial"

/**
 * Creates an account for a reserved serial, and its order. If it fails, no account, login or order is left, and
 * the serial is free again.
 * @throws SERIAL_USED if the reservation was taken over; SERIAL_NO_REGION
 */
export const registerBySerialWorkflow = createWorkflow(
  registerBySerialWorkflowId,
  (input: RegisterBySerialInput) => {
    const reserved = holdSerialReservationStep(input.reserved)
    const authIdentityId = keepNewLoginStep(input.login)
    const customer = createCustomerAccountWorkflow.runAsStep({
      input: transform({ input, authIdentityId }, ({ input, authIdentityId }) => ({
        authIdentityId,
        customerData: input.customer,
      })),
    })
    const placed = placeSerialOrderWorkflow.runAsStep({
      input: transform({ input, reserved, customer }, ({ input, reserved, customer }) => ({
        reserved,
        buyer: {
          customer_id: customer.id,
          email: input.customer.email,
          sales_channel_id: input.sales_channel_id,
        },
      })),
    })
    return new WorkflowResponse(placed)
  }
)
