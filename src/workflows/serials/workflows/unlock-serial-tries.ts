import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"

export type UnlockSerialTriesInput = { id: string; actor: Actor }

/** Unlocks a person or a serial number. No compensation: they may have tried meanwhile. */
export const unlockSerialTriesStep = createStep(
  { name: "unlock-serial-tries-step", noCompensation: true },
  async ({ id, actor }: UnlockSerialTriesInput, { container }) => {
    await container.resolve<LicensingModuleService>(LICENSING_MODULE).serials.unlockTries(id, actor)
    return new StepResponse(id)
  }
)

/** Unlocks a person or a serial number that wrong attempts had locked. @throws 404 SERIAL_LOCK_NOT_FOUND */
export const unlockSerialTriesWorkflow = createWorkflow(
  "unlock-serial-tries",
  (input: UnlockSerialTriesInput) => new WorkflowResponse(unlockSerialTriesStep(input))
)
