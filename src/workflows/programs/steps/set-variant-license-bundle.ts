import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import { variantNotFound } from "../../../modules/licensing/programs/program-errors"
import type LicensingModuleService from "../../../modules/licensing/service"

export const setVariantLicenseBundleStepId = "set-variant-license-bundle"

/** The bundle that a variant sells from now on; null = none. */
export type VariantBundleChange = {
  variant_id: string
  license_bundle_id: string | null
  /** The bundle takes the place of policies that the variant sells. */
  replace_policies?: boolean
}

/**
 * Sets the bundle that a variant sells, instead of what it sold. That comes back if a later step fails.
 * @throws 404 VARIANT_NOT_FOUND, BUNDLE_NOT_FOUND; 409 VARIANT_SELLS_POLICIES
 */
export const setVariantLicenseBundleStep = createStep(
  setVariantLicenseBundleStepId,
  async (
    { variant_id, license_bundle_id, replace_policies }: VariantBundleChange,
    { container }
  ) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product_variant",
      fields: ["id"],
      filters: { id: variant_id },
    })
    if (data.length === 0) {
      throw variantNotFound(variant_id)
    }
    const { bundles } = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const former = await bundles.setOfVariant(variant_id, license_bundle_id, replace_policies)
    return new StepResponse(null, { variant_id, former })
  },
  async (changed, { container }) => {
    if (changed) {
      const { bundles } = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      await bundles.restoreVariants([changed.variant_id], changed.former)
    }
  }
)
