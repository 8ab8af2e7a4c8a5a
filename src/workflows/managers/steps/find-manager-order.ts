import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { IdempotencyClaim } from "../../../modules/licensing/issuing/types"
import type { ActingManager } from "../../../modules/licensing/managers/types"
import type LicensingModuleService from "../../../modules/licensing/service"

export type FindManagerOrderInput = { manager: ActingManager; claim?: IdempotencyClaim }

/** Id of {@link findManagerOrderStep}. */
export const findManagerOrderStepId = "find-manager-order-step"

/** The order that a repeated request made before; null = none. @throws IDEMPOTENCY_KEY_REUSED */
export const findManagerOrderStep = createStep(
  findManagerOrderStepId,
  async ({ manager, claim }: FindManagerOrderInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    return new StepResponse(await licensing.issuing.managerOrderMade(manager, claim))
  }
)
