import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { IdempotencyClaim } from "../../../modules/licensing/issuing/types"
import type { RotateSigningKey } from "../../../modules/licensing/settings/signing-keys-types"

export type RotateSigningKeyInput = {
  rotation: RotateSigningKey
  actor: Actor
  claim?: IdempotencyClaim
}

/** Id of {@link rotateSigningKeyStep}. */
export const rotateSigningKeyStepId = "rotate-signing-key-step"

/** Makes a new signing key. Without compensation: what was signed or refused meanwhile cannot be undone. */
export const rotateSigningKeyStep = createStep(
  rotateSigningKeyStepId,
  async ({ rotation, actor, claim }: RotateSigningKeyInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    await licensing.settings.rotateSigningKey(rotation, actor, claim)
    return new StepResponse(null)
  }
)
