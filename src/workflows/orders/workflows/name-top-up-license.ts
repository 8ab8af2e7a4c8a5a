import {
  createHook,
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { reconcileOrderLicensesWorkflow } from "../../issuing/workflows/reconcile-order-licenses"
import { type NameTopUpLicenseInput, nameTopUpLicenseStep } from "../steps/name-top-up-license"

/** Id of {@link nameTopUpLicenseWorkflow}. */
export const nameTopUpLicenseWorkflowId = "name-top-up-license"

/**
 * Says which license a line of an order adds uses to, and adds them if the license may have them. What it named before
 * it forgets; a line whose uses were added keeps its license.
 *
 * @property hooks.validate - before anything is changed; throw to refuse. Gets the input.
 * @throws ORDER_NOT_LICENSED, LINE_NOT_TOP_UP, LICENSE_NOT_FOUND, TOP_UP_ADDED
 */
export const nameTopUpLicenseWorkflow = createWorkflow(
  nameTopUpLicenseWorkflowId,
  (input: NameTopUpLicenseInput) => {
    const validate = createHook("validate", { input })
    nameTopUpLicenseStep(input)
    const reconciled = reconcileOrderLicensesWorkflow.runAsStep({
      input: transform({ input }, ({ input: { order_id, actor } }) => ({ order_id, actor })),
    })
    return new WorkflowResponse(reconciled, { hooks: [validate] })
  }
)
