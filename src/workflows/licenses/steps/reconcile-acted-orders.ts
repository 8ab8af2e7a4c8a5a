import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import { reconcileOrderLicensesWorkflow } from "../../issuing"

/** Most orders that a request waits for; the pass of every minute reconciles the rest of a large batch. */
const AT_ONCE = 50

/** Id of {@link reconcileActedOrdersStep}. */
const reconcileActedOrdersStepId = "reconcile-acted-orders-step"

/**
 * Reconciles the orders that an act marked for it. Never fails, since the act is done: an order that could not
 * be reconciled stays `dirty` for the next pass. Nothing to compensate.
 */
export const reconcileActedOrdersStep = createStep(
  { name: reconcileActedOrdersStepId, noCompensation: true },
  async ({ ids }: { ids: string[] }, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const orders = ids.length > 0 ? await licensing.licenses.ordersToReconcile(ids, AT_ONCE) : []
    for (const order_id of orders) {
      const { errors } = await reconcileOrderLicensesWorkflow(container).run({
        input: { order_id },
        throwOnError: false,
      })
      if (errors.length > 0) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(
            `medusa-plugin-licensing: the licenses of order ${order_id} wait for the next pass`
          )
      }
    }
    return new StepResponse(orders)
  }
)
