import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { SerialReservation } from "../../../modules/licensing/serials/types"

/** Id of {@link holdSerialReservationStep}. */
const holdSerialReservationStepId = "hold-serial-reservation-step"

/** Passes a reservation on. Compensation: the serial is free again. */
export const holdSerialReservationStep = createStep(
  holdSerialReservationStepId,
  async (reserved: SerialReservation) => new StepResponse(reserved, reserved),
  async (reserved, { container }) => {
    if (reserved) {
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      await licensing.serials.free(reserved.serial_id, reserved.reservation)
    }
  }
)
