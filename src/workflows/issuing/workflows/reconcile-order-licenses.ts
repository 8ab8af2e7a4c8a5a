import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createHook,
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LicensingEvents } from "../events"
import { fulfillIssuedUnitsStep } from "../steps/fulfill-issued-units"
import {
  type ReconcileOrderLicensesInput,
  reconcileOrderLicensesStep,
} from "../steps/reconcile-order-licenses"
import { sendOrderLicensesMailStep } from "../steps/send-order-licenses-mail"
import { isMore, sendSeatsAddedMailStep } from "../steps/send-seats-added-mail"

/** Id of {@link reconcileOrderLicensesWorkflow}. */
export const reconcileOrderLicensesWorkflowId = "reconcile-order-licenses"

/**
 * The only issuer of purchased licenses: compares what each line of an order is owed with the licenses that
 * exist, and issues, resizes, suspends, revokes or reinstates. Running it again changes nothing; running it
 * many times at once issues one set. Mails the buyer when the order is completely issued, and when seats were
 * added to a license. Marks issued units as fulfilled where their policy asks for it.
 *
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 * @property hooks.licensesIssued - after new licenses were committed. Gets `{ order_id, license_ids }`, which
 *   is empty if this run issued none.
 */
export const reconcileOrderLicensesWorkflow = createWorkflow(
  reconcileOrderLicensesWorkflowId,
  (input: ReconcileOrderLicensesInput) => {
    const validate = createHook("validate", { input })
    const result = reconcileOrderLicensesStep(input)
    const issued = transform({ result }, ({ result: { order_id, changes } }) => ({
      order_id,
      license_ids: changes.issued,
    }))
    when("order-licenses-issued", { result }, ({ result: { settled, changes } }) =>
      Boolean(settled && changes.issued.length > 0)
    ).then(() => {
      emitEventStep({
        eventName: LicensingEvents.ORDER_LICENSES_ISSUED,
        data: transform({ issued }, ({ issued: { order_id, license_ids } }) => ({
          id: order_id,
          license_ids,
        })),
      })
    })
    const licensesIssued = createHook("licensesIssued", issued)
    when("order-licenses-settled", { result }, ({ result: { settled, licensed } }) =>
      Boolean(settled && licensed)
    ).then(() => {
      sendOrderLicensesMailStep({ order_id: input.order_id })
    })
    when("order-seats-added", { result }, ({ result: { resizes } }) => resizes.some(isMore)).then(
      () => {
        sendSeatsAddedMailStep(
          transform({ result }, ({ result: { order_id, resizes } }) => ({ order_id, resizes }))
        )
      }
    )
    when(
      "order-issued-units-to-fulfill",
      { result },
      ({ result: { fulfill } }) => fulfill.length > 0
    ).then(() => {
      fulfillIssuedUnitsStep({
        order_id: input.order_id,
        lines: result.fulfill,
        actor: input.actor,
      })
    })
    return new WorkflowResponse(result, { hooks: [validate, licensesIssued] })
  }
)
