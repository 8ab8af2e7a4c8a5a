import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { cancelOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"

import { readIssuedFulfillments } from "../lib/issued-fulfillments"
import { reconcileOrderLicensesWorkflow } from "../workflows/reconcile-order-licenses"

/** Id of {@link reconcilePlacedOrderStep}. */
const reconcilePlacedOrderStepId = "reconcile-placed-order-step"

/**
 * Issues what an order that we made lacks, and mails its licenses, by reconciling it. Never fails: the order is
 * placed, and stays `dirty` until the sweep has reconciled it. What was issued is taken back by the steps before.
 * Compensation: fulfillments that were made because the licenses were issued are canceled, since Medusa takes back no
 * order that has any.
 */
export const reconcilePlacedOrderStep = createStep(
  reconcilePlacedOrderStepId,
  async ({ order_id }: { order_id: string }, { container }) => {
    const { errors, result } = await reconcileOrderLicensesWorkflow(container).run({
      input: { order_id },
      throwOnError: false,
    })
    if (errors.length > 0) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`medusa-plugin-licensing: the licenses of order ${order_id} wait for the sweep`)
    }
    return new StepResponse(result?.changes.issued ?? [], order_id)
  },
  async (order_id, { container }) => {
    if (!order_id) {
      return
    }
    for (const { id: fulfillment_id, cancelable } of await readIssuedFulfillments(
      container,
      order_id
    )) {
      if (cancelable) {
        await cancelOrderFulfillmentWorkflow(container).run({ input: { order_id, fulfillment_id } })
      }
    }
  }
)
