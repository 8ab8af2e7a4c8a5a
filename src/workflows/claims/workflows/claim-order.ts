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
import { holdOrderClaimStep, releaseOrderClaimStep } from "../steps/hold-order-claim"
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
 * transfer does it, requested and accepted at once: the token has already proved what its acceptance proves.
 * The order's e-mail becomes the account's, and the licenses belong to the account from then on. A transfer
 * requested by somebody else is canceled. Of several callers at once one gets the order.
 *
 * @property hooks.validate - before anything is changed; throw to refuse. Gets the input.
 * @throws 404 CLAIM_INVALID; 409 ORDER_BUSY
 */
export const claimOrderWorkflow = createWorkflow(claimOrderWorkflowId, (input: ClaimOrderInput) => {
  const validate = createHook("validate", { input })
  const held = holdOrderClaimStep(transform({ input }, ({ input: { order_id } }) => ({ order_id })))
  const claim = readOrderClaimStep(
    transform({ input, held }, ({ input: { token }, held: { order_id } }) => ({ order_id, token }))
  )
  when("another-transfer-waits", { claim }, ({ claim: { transfer_waits } }) => transfer_waits).then(
    () => {
      cancelOrderTransferRequestWorkflow.runAsStep({
        input: transform({ input }, ({ input: { order_id, customer_id } }) => ({
          order_id,
          logged_in_user_id: customer_id,
          // The person whose transfer is canceled did not prove access to the mailbox; this one did.
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
    transform(
      { input, claim, transfer },
      ({ input: { order_id, customer_id }, claim, transfer }) => ({
        order_id,
        former_id: claim.former_id,
        former_email: claim.former_email,
        customer_id,
        order_change_id: transfer.order_change_id,
        actor: { type: "customer" as const, id: customer_id },
      })
    )
  )
  releaseOrderClaimStep(held)
  return new WorkflowResponse(claim, { hooks: [validate] })
})
