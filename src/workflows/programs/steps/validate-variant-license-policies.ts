import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep } from "@medusajs/framework/workflows-sdk"

import { licensingError } from "../../../modules/licensing/errors"
import { policyNotFound, variantNotFound } from "../../../modules/licensing/programs/program-errors"
import type { VariantPolicyChange } from "../variant-policy-link"

export const validateVariantLicensePoliciesStepId = "validate-variant-license-policies"

/**
 * Refuses changes that name an unknown variant or policy (404), or that add and remove the same policy
 * (400).
 */
export const validateVariantLicensePoliciesStep = createStep(
  validateVariantLicensePoliciesStepId,
  async (changes: VariantPolicyChange[], { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    for (const { add = [], remove = [] } of changes) {
      const both = add.find((id) => remove.includes(id))
      if (both !== undefined) {
        throw licensingError(
          "POLICY_ADDED_AND_REMOVED",
          `Field 'remove' names the policy ${both}, which 'add' names too`
        )
      }
    }
    const assertAll = async (entity: string, ids: string[], missing: (id: string) => Error) => {
      const { data } = await query.graph({ entity, fields: ["id"], filters: { id: ids } })
      const known = new Set(data.map(({ id }: { id: string }) => id))
      const unknown = ids.find((id) => !known.has(id))
      if (unknown !== undefined) {
        throw missing(unknown)
      }
    }
    const variantIds = changes.map(({ variant_id }) => variant_id)
    const policyIds = changes.flatMap(({ add = [], remove = [] }) => [...add, ...remove])
    await assertAll("product_variant", variantIds, variantNotFound)
    await assertAll("license_policy", policyIds, policyNotFound)
  }
)
