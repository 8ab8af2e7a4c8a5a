import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { BlacklistAct, SerialTarget } from "../../../modules/licensing/serials/types"

export type SetSerialsBlacklistedInput = {
  target: SerialTarget
  act: BlacklistAct
  actor: Actor
}

/** Id of {@link setSerialsBlacklistedStep}. */
export const setSerialsBlacklistedStepId = "set-serials-blacklisted-step"

/**
 * Blacklists serial numbers or allows them again. Not undone when a later step fails: somebody who saw a serial
 * blacklisted may already have acted on it.
 */
export const setSerialsBlacklistedStep = createStep(
  { name: setSerialsBlacklistedStepId, noCompensation: true },
  async ({ target, act, actor }: SetSerialsBlacklistedInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    return new StepResponse(await licensing.serials.setBlacklisted(target, act, actor))
  }
)
