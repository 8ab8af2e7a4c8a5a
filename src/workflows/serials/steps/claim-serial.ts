import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"

export type ClaimSerialInput = {
  serial_id: string
  reservation: string
  order_id: string
  customer_id: string
}

/** Id of {@link claimSerialStep}. */
const claimSerialStepId = "claim-serial-step"

/**
 * Claims the serial, since its order is complete. Compensation: the order's licenses are wiped and the serial is
 * reserved again. Nothing fails after this step but a hook or a later step of a merchant's own workflow.
 */
export const claimSerialStep = createStep(
  claimSerialStepId,
  async (input: ClaimSerialInput, { container }) => {
    const { serial_id, reservation, order_id, customer_id } = input
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    await licensing.serials.claim(serial_id, reservation, { id: order_id, customer_id })
    return new StepResponse(order_id, input)
  },
  async (claimed, { container }) => {
    if (claimed) {
      const { serial_id, reservation, order_id } = claimed
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      await licensing.serials.release(serial_id, reservation, order_id)
    }
  }
)
