import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"

export const revealLicenseKeyStepId = "reveal-license-key-step"

/**
 * Reads a license's key and writes down who did. The record is not taken back when a later step fails:
 * by then the key was seen.
 */
export const revealLicenseKeyStep = createStep(
  { name: revealLicenseKeyStepId, noCompensation: true },
  async ({ id, actor }: { id: string; actor: Actor }, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    return new StepResponse(await licensing.revealLicenseKey(id, actor))
  }
)
