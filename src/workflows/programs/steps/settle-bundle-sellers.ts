import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"

export const settleBundleSellersStepId = "settle-bundle-sellers"

/** Variants that sell policies from now on, and those of them whose bundle these replace. */
export type SettleBundleSellersInput = { variant_ids: string[]; replaced: string[] }

/**
 * Takes the bundles off variants that are to sell policies instead, and refuses (409 VARIANT_SELLS_BUNDLE) others
 * that sell one. It comes after policies were linked to them: the variant always sells one of the two, and a bundle
 * that somebody else sets at the same moment would pass unseen before. The bundles come back if a later step fails.
 */
export const settleBundleSellersStep = createStep(
  settleBundleSellersStepId,
  async ({ variant_ids, replaced }: SettleBundleSellersInput, { container }) => {
    const { bundles } = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const former = await bundles.settleSellers(variant_ids, replaced)
    return new StepResponse(null, former)
  },
  async (former, { container }) => {
    if (former?.length) {
      const { bundles } = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      await bundles.restoreVariants(
        former.map(({ variant_id }) => variant_id),
        { bundles: former, policies: [] }
      )
    }
  }
)
