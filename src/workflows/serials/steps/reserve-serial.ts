import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { RedeemRequest } from "../../../modules/licensing/serials/types"
import type LicensingModuleService from "../../../modules/licensing/service"

/** Id of {@link reserveSerialStep}. */
export const reserveSerialStepId = "reserve-serial-step"

/**
 * Judges a serial that somebody typed and reserves it; a wrong one counts against who typed it. A refusal is a
 * result, not an error. Compensation: the serial is free again.
 */
export const reserveSerialStep = createStep(
  reserveSerialStepId,
  async (ask: RedeemRequest, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const result = await licensing.serials.reserve(ask)
    return new StepResponse(result, result.reserved)
  },
  async (reserved, { container }) => {
    if (reserved) {
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      await licensing.serials.free(reserved.serial_id, reserved.reservation)
    }
  }
)
