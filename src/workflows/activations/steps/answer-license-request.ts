import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { TaskCaller } from "../../../modules/licensing/activations/types"
import type { OfflineFileOptions } from "../../../modules/licensing/offline/offline-files-types"

export type AnswerLicenseRequestInput = {
  license_id: string
  /** The text that the computer made. */
  request: string
  options: OfflineFileOptions & { note?: string | null }
  caller: TaskCaller
}

/** Id of {@link answerLicenseRequestStep}. */
export const answerLicenseRequestStepId = "answer-license-request-step"

/**
 * Activates the computer of a request and makes its machine file. A refusal is a result, not an error. Not
 * undone when a later step fails: the file may be in use.
 */
export const answerLicenseRequestStep = createStep(
  { name: answerLicenseRequestStepId, noCompensation: true },
  async ({ license_id, request, options, caller }: AnswerLicenseRequestInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    return new StepResponse(
      await licensing.offline.answerRequest(license_id, request, options, caller)
    )
  }
)
