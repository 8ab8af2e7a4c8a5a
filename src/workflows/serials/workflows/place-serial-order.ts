import {
  convertDraftOrderWorkflow,
  createOrderWorkflow,
  emitEventStep,
} from "@medusajs/medusa/core-flows"
import {
  createHook,
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { SerialReservation } from "../../../modules/licensing/serials/types"
import { LicensingEvents } from "../../issuing/events"
import { reconcilePlacedOrderStep } from "../../issuing/steps/reconcile-placed-order"
import type { SerialBuyer } from "../lib/order-input"
import { bindSerialOrderStep } from "../steps/bind-serial-order"
import { claimSerialStep } from "../steps/claim-serial"
import { holdSerialReservationStep } from "../steps/hold-serial-reservation"
import { readSerialOrderInputStep } from "../steps/read-serial-order-input"

export type PlaceSerialOrderInput = { reserved: SerialReservation; buyer: SerialBuyer }

/** Id of {@link placeSerialOrderWorkflow}. */
export const placeSerialOrderWorkflowId = "place-serial-order"

/**
 * Creates the order of a reserved serial: a draft of price zero, converted by Medusa's workflow, with the
 * batch's features on its profile and licenses issued under the batch's policy. If it fails, or a later
 * step of the workflow that runs it, the serial is free again and neither order nor licenses are left. A killed
 * process leaves a reservation, which a job finishes or frees.
 *
 * @property hooks.validate - before anything is made; throw to refuse. Gets the input.
 * @property hooks.serialRedeemed - after the licenses were issued. Gets `{ order_id, serial_id, license_ids }`.
 * @throws SERIAL_USED if the reservation was taken over; SERIAL_NO_REGION
 */
export const placeSerialOrderWorkflow = createWorkflow(
  placeSerialOrderWorkflowId,
  (input: PlaceSerialOrderInput) => {
    const reserved = holdSerialReservationStep(input.reserved)
    const validate = createHook("validate", { input })
    const order_input = readSerialOrderInputStep({ reserved, buyer: input.buyer })
    const order = createOrderWorkflow.runAsStep({ input: order_input })
    const order_id = bindSerialOrderStep(
      transform({ input, order, reserved }, ({ input, order, reserved }) => ({
        reserved,
        order: { id: order.id, items: order.items },
        customer_id: input.buyer.customer_id,
      }))
    )
    convertDraftOrderWorkflow.runAsStep({ input: { id: order_id } })
    claimSerialStep(
      transform({ input, reserved, order_id }, ({ input, reserved, order_id }) => ({
        serial_id: reserved.serial_id,
        reservation: reserved.reservation,
        order_id,
        customer_id: input.buyer.customer_id,
      }))
    )
    const license_ids = reconcilePlacedOrderStep({ order_id })
    const redeemed = transform(
      { order, reserved, license_ids },
      ({ order, reserved, license_ids }) => ({
        order_id: order.id,
        display_id: order.display_id,
        serial_id: reserved.serial_id,
        license_ids,
      })
    )
    emitEventStep({
      eventName: LicensingEvents.SERIAL_REDEEMED,
      data: transform({ redeemed }, ({ redeemed: { serial_id, order_id } }) => ({
        id: serial_id,
        order_id,
      })),
    })
    const serialRedeemed = createHook("serialRedeemed", redeemed)
    return new WorkflowResponse(redeemed, { hooks: [validate, serialRedeemed] })
  }
)
