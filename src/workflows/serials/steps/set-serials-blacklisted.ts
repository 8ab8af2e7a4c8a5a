import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { BlacklistAct } from "../../../modules/licensing/serials/serial-acts"
import type { SerialTarget } from "../../../modules/licensing/serials/types"

export type SetSerialsBlacklistedInput = {
  target: SerialTarget
  act: BlacklistAct
  actor: Actor
}

/** Id of {@link setSerialsBlacklistedStep}. */
export const setSerialsBlacklistedStepId = "set-serials-blacklisted-step"

/**
 * Blacklists serial numbers or allows them again. Nothing is taken back when a later step fails: whoever
 * saw a serial blacklisted may have acted on it already.
 */
export const setSerialsBlacklistedStep = createStep(
  { name: setSerialsBlacklistedStepId, noCompensation: true },
  async ({ target, act, actor }: SetSerialsBlacklistedInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    return new StepResponse(await licensing.serials.setBlacklisted(target, act, actor))
  }
)
