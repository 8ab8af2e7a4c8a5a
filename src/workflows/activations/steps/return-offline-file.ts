import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { ReturnProof } from "../../../modules/licensing/offline/offline-files-types"
import type { TaskCaller } from "../../../modules/licensing/activations/types"

export type ReturnOfflineFileInput = {
  license_id: string
  file_id: string
  proof: ReturnProof
  caller: TaskCaller
}

/** Id of {@link returnOfflineFileStep}. */
export const returnOfflineFileStepId = "return-offline-file-step"

/**
 * Gives a machine file back. A refusal is a result, not an error. Not undone when a later step fails: the
 * program has erased the file.
 */
export const returnOfflineFileStep = createStep(
  { name: returnOfflineFileStepId, noCompensation: true },
  async ({ license_id, file_id, proof, caller }: ReturnOfflineFileInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    return new StepResponse(await licensing.offline.giveBack(license_id, file_id, proof, caller))
  }
)
