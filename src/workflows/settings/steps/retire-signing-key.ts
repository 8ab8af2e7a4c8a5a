import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"

export type RetireSigningKeyInput = { kid: string; reason: string | null; actor: Actor }

/** Id of {@link retireSigningKeyStep}. */
export const retireSigningKeyStepId = "retire-signing-key-step"

/** Ends the overlap of a former signing key. Without compensation: what was signed or refused meanwhile cannot be undone. */
export const retireSigningKeyStep = createStep(
  retireSigningKeyStepId,
  async ({ kid, reason, actor }: RetireSigningKeyInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    await licensing.settings.retireSigningKey(kid, reason, actor)
    return new StepResponse(null)
  }
)
