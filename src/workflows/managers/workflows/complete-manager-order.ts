import {
  convertDraftOrderWorkflow,
  deleteReservationsByLineItemsWorkflow,
  emitEventStep,
} from "@medusajs/medusa/core-flows"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import {
  createHook,
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { noteMailRequestStep } from "../../claims"
import { LicensingEvents } from "../../issuing/events"
import { issuedEvents } from "../../issuing/lib/issued-events"
import { reconcilePlacedOrderStep } from "../../issuing/steps/reconcile-placed-order"
import { noteManagerOrderPlacedStep } from "../steps/note-manager-order-placed"
import { type BoundOrder, readBoundOrderStep } from "../steps/read-bound-order"

export type CompleteManagerOrderInput = { order_id: string; manager_id: string }

/** Id of {@link completeManagerOrderWorkflow}. */
export const completeManagerOrderWorkflowId = "complete-manager-order"

/**
 * Makes an order of a manager's draft whose licenses are issued, and does all that follows: events, the mail of the
 * licenses and, for a customer without an account, of the link that takes the order into one. Run by the request, and
 * by a job for what a killed process left.
 *
 * @property hooks.orderCreated - after the order was placed, once for each order; throw to take it back. Gets
 *   `{ order_id, license_ids }`.
 */
export const completeManagerOrderWorkflow = createWorkflow(
  completeManagerOrderWorkflowId,
  (input: WorkflowData<CompleteManagerOrderInput>) => {
    const order = readBoundOrderStep(transform({ input }, ({ input: { order_id } }) => order_id))
    when("manager-order-is-draft", { order }, ({ order }) => order.is_draft_order).then(() => {
      // Stock that a killed process had reserved is reserved again, not twice.
      deleteReservationsByLineItemsWorkflow.runAsStep({
        input: transform({ order }, ({ order: { line_item_ids } }) => ({ ids: line_item_ids })),
      })
      convertDraftOrderWorkflow.runAsStep({ input: { id: input.order_id } })
    })
    when("manager-order-is-placed", { order }, ({ order }) => !order.is_draft_order).then(() => {
      // The process was killed before it emitted the order's event.
      emitEventStep({ eventName: OrderWorkflowEvents.PLACED, data: { id: input.order_id } }).config(
        {
          name: "emit-manager-order-placed",
        }
      )
    })
    tell(input, order)
    reconcilePlacedOrderStep({ order_id: input.order_id })
    when("manager-order-of-guest", { order }, ({ order }) => !order.has_account).then(() => {
      mailOrderClaim(order)
    })
    const created = transform({ order }, ({ order: { order_id, license_ids } }) => ({
      order_id,
      license_ids,
    }))
    const orderCreated = createHook("orderCreated", created)
    noteManagerOrderPlacedStep({ order_id: input.order_id })
    return new WorkflowResponse(created, { hooks: [orderCreated] })
  }
)

/** The events of an order whose licenses were issued before it was placed, so that no reconcile emits them. */
function tell(
  input: WorkflowData<CompleteManagerOrderInput>,
  order: WorkflowData<BoundOrder>
): void {
  emitEventStep({
    eventName: LicensingEvents.LICENSE_ISSUED,
    data: transform({ order }, ({ order: { order_id, license_ids } }) =>
      issuedEvents(order_id, license_ids)
    ),
  }).config({ name: "emit-manager-licenses-issued" })
  emitEventStep({
    eventName: LicensingEvents.ORDER_LICENSES_ISSUED,
    data: transform({ order }, ({ order: { order_id, license_ids } }) => ({
      id: order_id,
      license_ids,
    })),
  }).config({ name: "emit-manager-order-licenses-issued" })
  emitEventStep({
    eventName: LicensingEvents.MANAGER_ASSIGNED,
    data: transform({ input }, ({ input: { manager_id, order_id } }) => ({
      id: manager_id,
      order_id,
    })),
  }).config({ name: "emit-manager-order-assigned" })
}

/** Mails the link that takes an order into an account, after the request. */
function mailOrderClaim(order: WorkflowData<BoundOrder>): void {
  const request = noteMailRequestStep(
    transform({ order }, ({ order }) => ({
      kind: "order_claim" as const,
      data: { order_number: String(order.display_id) },
    }))
  )
  emitEventStep({ eventName: LicensingEvents.ORDER_CLAIM_REQUESTED, data: request }).config({
    name: "emit-manager-order-claim",
  })
}
