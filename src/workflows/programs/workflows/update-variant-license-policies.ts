import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { dismissRemoteLinkStep } from "@medusajs/medusa/core-flows"

import { linkLicensePoliciesToVariantsStep } from "../steps/link-license-policies-to-variants"
import { settleBundleSellersStep } from "../steps/settle-bundle-sellers"
import { validateVariantLicensePoliciesStep } from "../steps/validate-variant-license-policies"
import { variantPolicyLink, type VariantPolicyChange } from "../variant-policy-link"

export const updateVariantLicensePoliciesWorkflowId = "update-variant-license-policies"

export type UpdateVariantLicensePoliciesInput = { variants: VariantPolicyChange[] }

/**
 * Sets which policies product variants sell, and whose licenses they top up; several on one variant are sold together.
 * Adding an existing link or removing a missing one changes nothing. Orders already placed keep what they were owed.
 *
 * @throws 404 VARIANT_NOT_FOUND, POLICY_NOT_FOUND; 400 POLICY_ADDED_AND_REMOVED, TOP_UP_NOT_COUNTED;
 *   409 VARIANT_SELLS_BUNDLE
 */
export const updateVariantLicensePoliciesWorkflow = createWorkflow(
  updateVariantLicensePoliciesWorkflowId,
  (input: WorkflowData<UpdateVariantLicensePoliciesInput>) => {
    validateVariantLicensePoliciesStep(input.variants)
    const links = transform({ input }, ({ input: { variants } }) => ({
      write: variants.flatMap(({ variant_id, add = [], top_ups = [] }) => [
        ...add.map((policy_id) => ({ variant_id, policy_id, top_up: null })),
        ...top_ups.map(({ policy_id, ...top_up }) => ({ variant_id, policy_id, top_up })),
      ]),
      remove: variants.flatMap(({ variant_id, remove = [] }) =>
        remove.map((policyId) => variantPolicyLink(variant_id, policyId))
      ),
    }))
    linkLicensePoliciesToVariantsStep(links.write)
    settleBundleSellersStep(
      transform({ input, links }, ({ input: { variants }, links: { write } }) => ({
        variant_ids: write.map(({ variant_id }) => variant_id),
        replaced: variants.flatMap(({ variant_id, replace_bundle }) =>
          replace_bundle ? [variant_id] : []
        ),
      }))
    )
    dismissRemoteLinkStep(links.remove)
    return new WorkflowResponse(input.variants)
  }
)
