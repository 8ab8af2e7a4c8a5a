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

/** Claims the serial for good, since its order is complete. The last step that can fail: no compensation. */
export const claimSerialStep = createStep(
  { name: claimSerialStepId, noCompensation: true },
  async ({ serial_id, reservation, order_id, customer_id }: ClaimSerialInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    await licensing.serials.claim(serial_id, reservation, { id: order_id, customer_id })
    return new StepResponse(order_id)
  }
)
