import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"

/** Id of {@link noteManagerOrderPlacedStep}. */
export const noteManagerOrderPlacedStepId = "note-manager-order-placed-step"

/** Notes that a manager's draft became an order. Nothing to undo: what made the draft forgets the order. */
export const noteManagerOrderPlacedStep = createStep(
  { name: noteManagerOrderPlacedStepId, noCompensation: true },
  async ({ order_id }: { order_id: string }, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    await licensing.issuing.managerOrderPlaced(order_id)
    return new StepResponse(order_id)
  }
)
