import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import { claimInvalid } from "../../../modules/licensing/customers/claim-errors"
import type LicensingModuleService from "../../../modules/licensing/service"

const heldClaim = (order_id: string): string => `claim:${order_id}`

/** Id of {@link holdOrderClaimStep}. */
const holdOrderClaimStepId = "hold-order-claim-step"

/**
 * Reserves the claim of an order for one caller, before anybody checks whether the link is still valid: a
 * second caller gets the answer at once that they would get a moment later. Compensation: it is released.
 * @throws 404 CLAIM_INVALID
 */
export const holdOrderClaimStep = createStep(
  holdOrderClaimStepId,
  async ({ order_id }: { order_id: string }, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    if (!(await licensing.storage.holdSingleUse(heldClaim(order_id)))) {
      throw claimInvalid()
    }
    return new StepResponse({ order_id }, order_id)
  },
  async (order_id, { container }) => {
    if (order_id) {
      await container
        .resolve<LicensingModuleService>(LICENSING_MODULE)
        .storage.releaseSingleUse(heldClaim(order_id))
    }
  }
)

/** Id of {@link releaseOrderClaimStep}. */
const releaseOrderClaimStepId = "release-order-claim-step"

/** Releases a completed claim: the change of owner has ended its link. The last step. */
export const releaseOrderClaimStep = createStep(
  { name: releaseOrderClaimStepId, noCompensation: true },
  async ({ order_id }: { order_id: string }, { container }) => {
    await container
      .resolve<LicensingModuleService>(LICENSING_MODULE)
      .storage.releaseSingleUse(heldClaim(order_id))
    return new StepResponse({ order_id })
  }
)
