import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"

export type DeleteSerialBatchInput = { id: string; actor: Actor }

/** Id of {@link deleteSerialBatchStep}. */
export const deleteSerialBatchStepId = "delete-serial-batch-step"

/** Deletes a batch with all its serial numbers, for good: no compensation. */
export const deleteSerialBatchStep = createStep(
  { name: deleteSerialBatchStepId, noCompensation: true },
  async ({ id, actor }: DeleteSerialBatchInput, { container }) => {
    await container.resolve<LicensingModuleService>(LICENSING_MODULE).serials.deleteBatch(id, actor)
    return new StepResponse(id)
  }
)
