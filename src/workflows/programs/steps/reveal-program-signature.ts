import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"

export const revealProgramSignatureStepId = "reveal-license-program-signature"

/**
 * Reads a program's application signature and writes down who did. The record is not taken back when a
 * later step fails: by then the signature was seen.
 */
export const revealProgramSignatureStep = createStep(
  { name: revealProgramSignatureStepId, noCompensation: true },
  async ({ id, actor }: { id: string; actor: Actor }, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    return new StepResponse(await licensing.revealProgramSignature(id, actor))
  }
)
