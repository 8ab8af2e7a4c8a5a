import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import { licensingError } from "../../../modules/licensing/errors"
import type { IdempotencyClaim, IssuedBundle } from "../../../modules/licensing/issuing/types"
import { bundleNotFound, variantNotFound } from "../../../modules/licensing/programs/program-errors"
import type LicensingModuleService from "../../../modules/licensing/service"
import { linksOfVariants } from "../../programs/variant-policy-link"

/** What is to be issued. */
export type IssuedThing = {
  policy_id?: string
  variant_id?: string
  /** A bundle: all its policies. */
  license_bundle_id?: string
}

export type ResolveIssuedPoliciesInput = IssuedThing & {
  order_id: string
  claim?: IdempotencyClaim
}

/** What is issued: one policy, or all that a bundle holds or a variant sells. */
export type IssuedPolicies = {
  policy_ids: string[]
  bundle?: IssuedBundle
  product_id: string | null
  variant_id: string | null
}

/** Id of {@link resolveIssuedPoliciesStep}. */
export const resolveIssuedPoliciesStepId = "resolve-issued-policies-step"

/**
 * Reads which policies a bundle holds or a variant sells; none for a repeated request, which answers as the first
 * did, whatever has become of bundle and variant since.
 * @throws 404 VARIANT_NOT_FOUND, BUNDLE_NOT_FOUND; 409 VARIANT_NOT_LICENSED if the variant sells nothing
 */
export const resolveIssuedPoliciesStep = createStep(
  resolveIssuedPoliciesStepId,
  async (
    { order_id, claim, policy_id, variant_id, license_bundle_id }: ResolveIssuedPoliciesInput,
    { container }
  ): Promise<StepResponse<IssuedPolicies>> => {
    const ofNoProduct = { product_id: null, variant_id: null }
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    if (claim && (await licensing.issuing.wasIssued(order_id, claim))) {
      return new StepResponse({ policy_ids: [], ...ofNoProduct })
    }
    if (license_bundle_id) {
      return new StepResponse({
        ...(await issuedBundle(container, license_bundle_id)),
        ...ofNoProduct,
      })
    }
    if (!variant_id) {
      return new StepResponse({ policy_ids: policy_id ? [policy_id] : [], ...ofNoProduct })
    }
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product_variant",
      fields: ["id", "product_id", "license_bundle.id"],
      filters: { id: variant_id },
    })
    const variant = data[0] as LicensedVariant | undefined
    if (!variant) {
      throw variantNotFound(variant_id)
    }
    const links = await linksOfVariants(container, [variant.id])
    // A link outlives its policy.
    const policies = await licensing.listLicensePolicies(
      { id: links.filter(({ top_up }) => top_up === null).map(({ policy_id }) => policy_id) },
      { select: ["id"], take: null }
    )
    const policy_ids = policies.map(({ id }) => id)
    if (policy_ids.length === 0 && !variant.license_bundle) {
      throw licensingError(
        "VARIANT_NOT_LICENSED",
        `The variant ${variant_id} sells no license policy and no bundle`
      )
    }
    return new StepResponse({
      ...(variant.license_bundle
        ? await issuedBundle(container, variant.license_bundle.id)
        : { policy_ids }),
      product_id: variant.product_id,
      variant_id: variant.id,
    })
  }
)

type LicensedVariant = {
  id: string
  product_id: string | null
  license_bundle?: { id: string } | null
}

async function issuedBundle(
  container: MedusaContainer,
  id: string
): Promise<{ policy_ids: string[]; bundle: IssuedBundle }> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const [bundle] = await licensing.listLicenseBundles({ id }, { relations: ["items"] })
  if (!bundle) {
    throw bundleNotFound(id)
  }
  const items = [...bundle.items].sort((one, other) => one.position - other.position)
  return {
    policy_ids: items.map(({ policy_id }) => policy_id),
    bundle: {
      id,
      seats: Object.fromEntries(items.map(({ policy_id, seats }) => [policy_id, seats])),
    },
  }
}
