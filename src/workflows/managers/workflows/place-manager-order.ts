import { createOrderWorkflow, deleteDraftOrdersWorkflow } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { IdempotencyClaim } from "../../../modules/licensing/issuing/types"
import type { ActingManager, ManagerOrderDetails } from "../../../modules/licensing/managers/types"
import type { ManagerOrderItem } from "../lib/manager-order-input"
import { bindManagerOrderStep } from "../steps/bind-manager-order"
import { type EndCustomerInput, ensureEndCustomerStep } from "../steps/ensure-end-customer"
import { readManagerOrderInputStep } from "../steps/read-manager-order-input"
import { completeManagerOrderWorkflow } from "./complete-manager-order"

export type CreateManagerOrderInput = {
  manager: ActingManager
  customer: EndCustomerInput
  items: ManagerOrderItem[]
  details: ManagerOrderDetails
  /** Of the request's publishable key; null = the store's default. */
  sales_channel_id: string | null
  /** Makes a repeated request make nothing and answer as the first did. */
  claim?: IdempotencyClaim
}

/** Id of {@link placeManagerOrderWorkflow}. */
export const placeManagerOrderWorkflowId = "place-manager-order"

/**
 * The part of `createManagerOrderWorkflow` that makes something: the draft, its licenses, and the order. Of two requests
 * with one claim the second drops its draft again.
 */
export const placeManagerOrderWorkflow = createWorkflow(
  placeManagerOrderWorkflowId,
  (input: WorkflowData<CreateManagerOrderInput>) => {
    const customer = ensureEndCustomerStep(
      transform({ input }, ({ input: { manager, customer } }) => ({ manager, customer }))
    )
    const orderInput = readManagerOrderInputStep(
      transform({ input, customer }, ({ input, customer }) => ({
        manager: input.manager,
        items: input.items,
        customer,
        sales_channel_id: input.sales_channel_id,
      }))
    )
    const draft = createOrderWorkflow.runAsStep({ input: orderInput })
    const bound = bindManagerOrderStep(
      transform(
        { input, draft, customer },
        ({ input: { manager, details, claim }, draft, customer }) => ({
          manager,
          order: { id: draft.id, items: draft.items },
          details,
          new_customer_id: customer.is_new ? customer.id : null,
          claim,
        })
      )
    )
    when("manager-order-bound", { bound }, ({ bound }) => bound.own).then(() => {
      completeManagerOrderWorkflow.runAsStep({
        input: transform({ input, bound }, ({ input, bound: { order_id } }) => ({
          order_id,
          manager_id: input.manager.id,
        })),
      })
    })
    when("manager-order-bound-before", { bound }, ({ bound }) => !bound.own).then(() => {
      deleteDraftOrdersWorkflow.runAsStep({
        input: transform({ draft }, ({ draft }) => ({ order_ids: [draft.id] })),
      })
    })
    return new WorkflowResponse(bound)
  }
)
