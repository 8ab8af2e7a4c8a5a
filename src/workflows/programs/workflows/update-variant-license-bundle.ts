import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"

import {
  setVariantLicenseBundleStep,
  type VariantBundleChange,
} from "../steps/set-variant-license-bundle"

export const updateVariantLicenseBundleWorkflowId = "update-variant-license-bundle"

/**
 * Sets which bundle a product variant sells, or that it sells none (null). Orders already placed keep what they
 * were owed.
 *
 * @throws 404 VARIANT_NOT_FOUND, BUNDLE_NOT_FOUND; 409 VARIANT_SELLS_POLICIES
 */
export const updateVariantLicenseBundleWorkflow = createWorkflow(
  updateVariantLicenseBundleWorkflowId,
  (input: WorkflowData<VariantBundleChange>) => {
    setVariantLicenseBundleStep(input)
    return new WorkflowResponse(input)
  }
)
