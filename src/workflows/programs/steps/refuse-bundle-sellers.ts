import { createStep } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"

export const refuseBundleSellersStepId = "refuse-bundle-sellers"

/**
 * Refuses (409 VARIANT_SELLS_BUNDLE) variants that sell a bundle. It comes after policies were linked to them: a
 * bundle that somebody else sets at the same moment would pass unseen before.
 */
export const refuseBundleSellersStep = createStep(
  refuseBundleSellersStepId,
  async (variantIds: string[], { container }) => {
    await container
      .resolve<LicensingModuleService>(LICENSING_MODULE)
      .bundles.refuseSellers(variantIds)
  }
)
