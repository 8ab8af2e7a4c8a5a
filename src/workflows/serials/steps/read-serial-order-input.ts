import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { SerialReservation } from "../../../modules/licensing/serials/types"
import { type SerialBuyer, serialOrderInput } from "../lib/order-input"

/** Id of {@link readSerialOrderInputStep}. */
const readSerialOrderInputStepId = "read-serial-order-input-step"

/** Reads the input for the order of a serial. @throws SERIAL_NO_REGION */
export const readSerialOrderInputStep = createStep(
  readSerialOrderInputStepId,
  async ({ reserved, buyer }: { reserved: SerialReservation; buyer: SerialBuyer }, { container }) =>
    new StepResponse(await serialOrderInput(container, reserved, buyer))
)
