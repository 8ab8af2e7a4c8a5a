import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { DeviceAnswer } from "../../../modules/licensing/users/types"

/** Id of {@link answerDeviceSignInStep}. */
export const answerDeviceSignInStepId = "answer-device-sign-in-step"

/** Lets a waiting program in, or refuses it. Compensation: it waits again, unless it has fetched its tokens. */
export const answerDeviceSignInStep = createStep(
  answerDeviceSignInStepId,
  async (input: DeviceAnswer, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const { id } = await licensing.users.answerDevice(input)
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id !== undefined) {
      await container.resolve<LicensingModuleService>(LICENSING_MODULE).users.reopenDevice(id)
    }
  }
)
