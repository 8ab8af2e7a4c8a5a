import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep } from "@medusajs/framework/workflows-sdk"
import { licensingError } from "../../../modules/licensing/errors"

export const validateLicensePoliciesUnlinkedStepId = "validate-license-policies-unlinked"

/**
 * Refuses (409 POLICY_IN_USE) policies that a product variant sells. Links that a deleted variant left
 * behind do not count.
 */
export const validateLicensePoliciesUnlinkedStep = createStep(
  validateLicensePoliciesUnlinkedStepId,
  async (ids: string[], { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: policies } = await query.graph({
      entity: "license_policy",
      fields: ["id", "code", "product_variants.id"],
      filters: { id: ids },
    })
    const linked = policies.find(({ product_variants }) => product_variants?.some(Boolean))
    if (linked) {
      throw licensingError(
        "POLICY_IN_USE",
        `The policy ${linked.code} is sold by product variants and cannot be deleted; ` +
          "take it off them first"
      )
    }
  }
)
