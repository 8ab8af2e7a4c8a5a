import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { cancelOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"

import { reconcileOrderLicensesWorkflow } from "../../issuing"
import { readIssuedFulfillments } from "../../issuing/lib/issued-fulfillments"

/** Id of {@link issueSerialLicensesStep}. */
const issueSerialLicensesStepId = "issue-serial-licenses-step"

/**
 * Issues the licenses of a redeemed serial and mails them, by reconciling its order. Never fails: the serial
 * is claimed, and the order stays `dirty` until the sweep has reconciled it. They are taken back with the claim.
 * Compensation: fulfillments that were made because the licenses were issued are canceled, since Medusa takes back no
 * order that has any.
 */
export const issueSerialLicensesStep = createStep(
  issueSerialLicensesStepId,
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
