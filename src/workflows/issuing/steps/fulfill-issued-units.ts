import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { fulfillIssuedUnits, type FulfillIssuedUnitsInput } from "../lib/fulfill-issued-units"

/** Id of {@link fulfillIssuedUnitsStep}. */
export const fulfillIssuedUnitsStepId = "fulfill-issued-units-step"

/**
 * Marks claimed units as fulfilled by Medusa's own workflow. What Medusa refuses is given back, logged and
 * shown on the order page; it never fails the workflow, for the licenses are issued whatever comes of it. It is
 * the last step, so there is nothing to compensate.
 */
export const fulfillIssuedUnitsStep = createStep(
  { name: fulfillIssuedUnitsStepId, noCompensation: true },
  async (input: FulfillIssuedUnitsInput, { container }) =>
    new StepResponse(await fulfillIssuedUnits(container, input))
)
