import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { ReconcileOrderLicensesInput } from "../steps/reconcile-order-licenses"
import { reconcileOrderLicensesWorkflow } from "../workflows/reconcile-order-licenses"

/** Reconciles an order that a job found. A failing order does not stop the others; it is found again. */
export async function reconcileOrLog(
  container: MedusaContainer,
  input: ReconcileOrderLicensesInput
): Promise<void> {
  const { errors } = await reconcileOrderLicensesWorkflow(container).run({
    input,
    throwOnError: false,
  })
  if (errors.length > 0) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`medusa-plugin-licensing: the licenses of order ${input.order_id} are not settled`)
  }
}
