import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createHook,
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import { LicensingEvents } from "../../issuing/events"
import { deleteNativeOrderStep } from "../steps/delete-native-order"
import { deleteOrderLicensingStep } from "../steps/delete-order-licensing"
import { readOrderDeletionStep } from "../steps/read-order-deletion"

export type DeleteOrderLicensingInput = {
  order_id: string
  /** The order's number, as a person typed it. */
  order_number: string
  actor: Actor
  reason?: string | null
}

/** Id of {@link deleteOrderLicensingWorkflow}. */
export const deleteOrderLicensingWorkflowId = "delete-order-licensing"

/**
 * Deletes all licenses of an order for good, and the native order too if it has no payment, no fulfilment and
 * no reservation. No money moves. Calling it again finishes what was left.
 *
 * @property hooks.validate - before anything is deleted; throw to refuse. Gets the input.
 * @throws 404 ORDER_NOT_FOUND, ORDER_NOT_LICENSED; 400 ORDER_NUMBER_MISMATCH
 */
export const deleteOrderLicensingWorkflow = createWorkflow(
  deleteOrderLicensingWorkflowId,
  (input: DeleteOrderLicensingInput) => {
    const validate = createHook("validate", { input })
    const deletion = readOrderDeletionStep(input)
    const { licenses, uses_taken_back } = deleteOrderLicensingStep(input)
    emitEventStep({
      eventName: LicensingEvents.ORDER_LICENSING_DELETED,
      data: transform({ input }, ({ input: { order_id } }) => ({ id: order_id })),
    })
    when("uses-taken-back", { uses_taken_back }, ({ uses_taken_back: ids }) => ids.length > 0).then(
      () => {
        emitEventStep({
          eventName: LicensingEvents.LICENSE_USES_TAKEN_BACK,
          data: transform(
            { input, uses_taken_back },
            ({ input: { order_id }, uses_taken_back: ids }) => ({
              ids,
              order_id,
            })
          ),
        }).config({ name: "emit-uses-taken-back" })
      }
    )
    when(
      "native-order-goes-too",
      { deletion },
      ({ deletion: { native_order } }) => native_order === "deleted"
    ).then(() => {
      deleteNativeOrderStep(transform({ input }, ({ input: { order_id } }) => ({ order_id })))
    })
    const result = transform(
      { deletion, licenses },
      ({ deletion: { native_order }, licenses }) => ({
        licenses,
        native_order,
      })
    )
    return new WorkflowResponse(result, { hooks: [validate] })
  }
)
