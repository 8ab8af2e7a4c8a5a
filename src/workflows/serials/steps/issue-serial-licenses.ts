import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { reconcileOrderLicensesWorkflow } from "../../issuing"

/** Id of {@link issueSerialLicensesStep}. */
const issueSerialLicensesStepId = "issue-serial-licenses-step"

/**
 * Issues the licenses of a redeemed serial and mails them, by reconciling its order. Never fails: the serial
 * is claimed, and the order stays `dirty` until the sweep has reconciled it. They are taken back with the claim.
 */
export const issueSerialLicensesStep = createStep(
  { name: issueSerialLicensesStepId, noCompensation: true },
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
    return new StepResponse(result?.changes.issued ?? [])
  }
)
