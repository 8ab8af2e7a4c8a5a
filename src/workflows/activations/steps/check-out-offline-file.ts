import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { TaskCaller } from "../../../modules/licensing/activations/types"
import type {
  OfflineFileOptions,
  OfflineSubject,
} from "../../../modules/licensing/offline/offline-files-types"

export type CheckOutOfflineFileInput = {
  license_id: string
  subject: OfflineSubject
  options: OfflineFileOptions
  caller: TaskCaller
}

/** Id of {@link checkOutOfflineFileStep}. */
export const checkOutOfflineFileStepId = "check-out-offline-file-step"

/**
 * Makes a license or machine file. A refusal is a result, not an error. Not undone when a later step fails: the
 * file may be in use.
 */
export const checkOutOfflineFileStep = createStep(
  { name: checkOutOfflineFileStepId, noCompensation: true },
  async ({ license_id, subject, options, caller }: CheckOutOfflineFileInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    return new StepResponse(await licensing.offline.checkOut(license_id, subject, options, caller))
  }
)
