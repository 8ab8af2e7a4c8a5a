import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import { licensingError } from "../../../modules/licensing/errors"
import { variantNotFound } from "../../../modules/licensing/programs/program-errors"
import type LicensingModuleService from "../../../modules/licensing/service"
import { linksOfVariants } from "../../programs/variant-policy-link"

export type ResolveIssuedPoliciesInput = {
  policy_id?: string
  variant_id?: string
}

/** What is issued: one policy, or all that a variant sells. */
export type IssuedPolicies = {
  policy_ids: string[]
  product_id: string | null
  variant_id: string | null
}

/** Id of {@link resolveIssuedPoliciesStep}. */
export const resolveIssuedPoliciesStepId = "resolve-issued-policies-step"

/**
 * Reads which policies a variant sells.
 * @throws 404 VARIANT_NOT_FOUND; 409 VARIANT_NOT_LICENSED if the variant sells none
 */
export const resolveIssuedPoliciesStep = createStep(
  resolveIssuedPoliciesStepId,
  async ({ policy_id, variant_id }: ResolveIssuedPoliciesInput, { container }) => {
    if (!variant_id) {
      return new StepResponse<IssuedPolicies>({
        policy_ids: policy_id ? [policy_id] : [],
        product_id: null,
        variant_id: null,
      })
    }
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product_variant",
      fields: ["id", "product_id"],
      filters: { id: variant_id },
    })
    const variant = data[0] as { id: string; product_id: string | null } | undefined
    if (!variant) {
      throw variantNotFound(variant_id)
    }
    const links = await linksOfVariants(container, [variant.id])
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    // A link outlives its policy.
    const policies = await licensing.listLicensePolicies(
      { id: links.filter(({ top_up }) => top_up === null).map(({ policy_id }) => policy_id) },
      { select: ["id"], take: null }
    )
    const policy_ids = policies.map(({ id }) => id)
    if (policy_ids.length === 0) {
      throw licensingError(
        "VARIANT_NOT_LICENSED",
        `The variant ${variant_id} sells no license policy`
      )
    }
    return new StepResponse<IssuedPolicies>({
      policy_ids,
      product_id: variant.product_id,
      variant_id: variant.id,
    })
  }
)
