import {
  acceptOrderTransferWorkflow,
  cancelOrderTransferRequestWorkflow,
  requestOrderTransferWorkflow,
} from "@medusajs/medusa/core-flows"
import {
  createHook,
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { recordOrderCustomerStep } from "../../orders/steps/record-order-customer"
import { type ReadOrderClaimInput, readOrderClaimStep } from "../steps/read-order-claim"
import { readTransferTokenStep } from "../steps/read-transfer-token"

export type ClaimOrderInput = ReadOrderClaimInput & {
  /** The account that gets the order. */
  customer_id: string
}

/** Id of {@link claimOrderWorkflow}. */
export const claimOrderWorkflowId = "claim-order"

/**
 * Moves a guest order into an account, by the token that was mailed to the order's address. Medusa's own
 * transfer does it, asked for and accepted at once: the token has proved already what its acceptance
 * proves. The order's e-mail becomes the account's, and the licences are its from now on. A transfer that
 * somebody else had asked for falls.
 *
 * @property hooks.validate - before anything is changed; throw to refuse. Gets the input.
 * @throws 404 CLAIM_INVALID; 400 ORDER_BUSY
 */
export const claimOrderWorkflow = createWorkflow(claimOrderWorkflowId, (input: ClaimOrderInput) => {
  const validate = createHook("validate", { input })
  const claim = readOrderClaimStep(input)
  when("another-transfer-waits", { claim }, ({ claim: { transfer_waits } }) => transfer_waits).then(
    () => {
      cancelOrderTransferRequestWorkflow.runAsStep({
        input: transform({ input }, ({ input: { order_id, customer_id } }) => ({
          order_id,
          logged_in_user_id: customer_id,
          // Whose transfer falls did not prove to read the mailbox; this one did.
          actor_type: "user" as const,
        })),
      })
    }
  )
  requestOrderTransferWorkflow.runAsStep({
    input: transform({ input }, ({ input: { order_id, customer_id } }) => ({
      order_id,
      customer_id,
      logged_in_user: customer_id,
      update_order_email: true,
    })),
  })
  const transfer = readTransferTokenStep(input)
  acceptOrderTransferWorkflow.runAsStep({
    input: transform({ input, transfer }, ({ input: { order_id }, transfer: { token } }) => ({
      order_id,
      token,
    })),
  })
  recordOrderCustomerStep(
    transform({ input, claim }, ({ input: { order_id, customer_id }, claim }) => ({
      order_id,
      former_id: claim.former_id,
      customer_id,
      actor: { type: "customer" as const, id: customer_id },
    }))
  )
  return new WorkflowResponse(claim, { hooks: [validate] })
})
