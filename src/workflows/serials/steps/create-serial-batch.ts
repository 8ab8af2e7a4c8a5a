import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import { type Actor, SYSTEM_ACTOR } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { IdempotencyClaim } from "../../../modules/licensing/issuing/types"
import type { NewSerialBatch } from "../../../modules/licensing/serials/types"

export type CreateSerialBatchInput = {
  data: NewSerialBatch
  actor: Actor
  /** Makes a repeated request create nothing and answer as the first did. */
  claim?: IdempotencyClaim
}

/** Id of {@link createSerialBatchStep}. */
export const createSerialBatchStepId = "create-serial-batch-step"

/** Makes an empty batch of serial numbers. Compensation: it is deleted. */
export const createSerialBatchStep = createStep(
  createSerialBatchStepId,
  async ({ data, actor, claim }: CreateSerialBatchInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const id = await licensing.serials.createBatch(data, actor, claim)
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      await licensing.serials.deleteBatch(id, SYSTEM_ACTOR)
    }
  }
)
