import {
  convertDraftOrderWorkflow,
  createOrderWorkflow,
  deleteDraftOrdersWorkflow,
  emitEventStep,
} from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { IdempotencyClaim } from "../../../modules/licensing/issuing/types"
import type { ActingManager, ManagerOrderDetails } from "../../../modules/licensing/managers/types"
import { noteMailRequestStep } from "../../claims"
import { LicensingEvents } from "../../issuing/events"
import { issuedEvents } from "../../issuing/lib/issued-events"
import { reconcilePlacedOrderStep } from "../../issuing/steps/reconcile-placed-order"
import type { ManagerOrderItem } from "../lib/manager-order-input"
import { bindManagerOrderStep } from "../steps/bind-manager-order"
import { type EndCustomerInput, ensureEndCustomerStep } from "../steps/ensure-end-customer"
import { noteManagerOrderPlacedStep } from "../steps/note-manager-order-placed"
import { readManagerOrderInputStep } from "../steps/read-manager-order-input"

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
          for_new_customer: customer.is_new,
          claim,
        })
      )
    )
    when("manager-order-bound", { bound }, ({ bound }) => bound.own).then(() => {
      convertDraftOrderWorkflow.runAsStep({ input: { id: bound.order_id } })
      noteManagerOrderPlacedStep({ order_id: bound.order_id })
      emitEventStep({
        eventName: LicensingEvents.LICENSE_ISSUED,
        data: transform({ bound }, ({ bound: { order_id, license_ids } }) =>
          issuedEvents(order_id, license_ids)
        ),
      }).config({ name: "emit-manager-licenses-issued" })
      emitEventStep({
        eventName: LicensingEvents.MANAGER_ASSIGNED,
        data: transform({ input, bound }, ({ input, bound }) => ({
          id: input.manager.id,
          order_id: bound.order_id,
        })),
      }).config({ name: "emit-manager-order-assigned" })
      reconcilePlacedOrderStep({ order_id: bound.order_id })
    })
    when("manager-order-bound-before", { bound }, ({ bound }) => !bound.own).then(() => {
      deleteDraftOrdersWorkflow.runAsStep({
        input: transform({ draft }, ({ draft }) => ({ order_ids: [draft.id] })),
      })
    })
    when(
      "manager-order-of-guest",
      { bound, customer },
      ({ bound, customer }) => bound.own && !customer.has_account
    ).then(() => {
      mailOrderClaim(transform({ draft }, ({ draft: { display_id } }) => ({ display_id })))
    })
    return new WorkflowResponse(bound)
  }
)

/** Mails the link that takes an order into an account, after the request. */
function mailOrderClaim(order: WorkflowData<{ display_id?: number }>): void {
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
