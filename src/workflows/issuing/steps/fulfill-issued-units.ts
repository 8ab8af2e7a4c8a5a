import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { fulfillIssuedUnits, type FulfillIssuedUnitsInput } from "../lib/fulfill-issued-units"

/** Id of {@link fulfillIssuedUnitsStep}. */
const fulfillIssuedUnitsStepId = "fulfill-issued-units-step"

/**
 * Marks claimed units as fulfilled by Medusa's own workflow. Units that Medusa refuses are given back, logged
 * and shown on the order page. Never fails the workflow, since the licenses are issued in any case. The last
 * step: nothing to compensate.
 */
export const fulfillIssuedUnitsStep = createStep(
  { name: fulfillIssuedUnitsStepId, noCompensation: true },
  async (input: FulfillIssuedUnitsInput, { container }) =>
    new StepResponse(await fulfillIssuedUnits(container, input))
)
