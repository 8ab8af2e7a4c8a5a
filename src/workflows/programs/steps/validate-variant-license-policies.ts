import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import { limitsUses } from "../../../modules/licensing/domain/consumption/top-ups"
import type { PolicyTerms } from "../../../modules/licensing/domain/policies/policy-rules"
import { licensingError } from "../../../modules/licensing/errors"
import { policyNotFound, variantNotFound } from "../../../modules/licensing/programs/program-errors"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { VariantPolicyChange } from "../variant-policy-link"

export const validateVariantLicensePoliciesStepId = "validate-variant-license-policies"

/**
 * Refuses changes that name an unknown variant or policy (404), that name the same policy twice in different roles,
 * or that top up what the policy does not limit (400).
 */
export const validateVariantLicensePoliciesStep = createStep(
  validateVariantLicensePoliciesStepId,
  async (changes: VariantPolicyChange[], { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    changes.forEach(refuseTwoRoles)
    const assertAll = async (entity: string, ids: string[], missing: (id: string) => Error) => {
      const { data } = await query.graph({ entity, fields: ["id"], filters: { id: ids } })
      const known = new Set(data.map(({ id }: { id: string }) => id))
      const unknown = ids.find((id) => !known.has(id))
      if (unknown !== undefined) {
        throw missing(unknown)
      }
    }
    const variantIds = changes.map(({ variant_id }) => variant_id)
    const policyIds = changes.flatMap((change) => rolesOf(change).flatMap(({ ids }) => ids))
    await assertAll("product_variant", variantIds, variantNotFound)
    await assertAll("license_policy", policyIds, policyNotFound)
    await refuseUncounted(
      container,
      changes.flatMap(({ top_ups = [] }) => top_ups)
    )
  }
)

/** The policies that a change names in each of its fields. */
function rolesOf({ add = [], top_ups = [], remove = [] }: VariantPolicyChange) {
  return [
    { field: "add", ids: add },
    { field: "top_ups", ids: top_ups.map(({ policy_id }) => policy_id) },
    { field: "remove", ids: remove },
  ]
}

function refuseTwoRoles(change: VariantPolicyChange): void {
  const seen = new Map<string, string>()
  for (const { field, ids } of rolesOf(change)) {
    for (const id of ids) {
      const other = seen.get(id)
      // Adding or removing twice is once, but a policy cannot be topped up by two numbers of uses.
      if (other !== undefined && (other !== field || field === "top_ups")) {
        throw licensingError(
          "POLICY_ADDED_AND_REMOVED",
          `Field '${field}' names the policy ${id}, which '${other}' names too`
        )
      }
      seen.set(id, field)
    }
  }
}

async function refuseUncounted(
  container: MedusaContainer,
  topUps: NonNullable<VariantPolicyChange["top_ups"]>
): Promise<void> {
  if (topUps.length === 0) {
    return
  }
  const policies = await container
    .resolve<LicensingModuleService>(LICENSING_MODULE)
    .listLicensePolicies({ id: topUps.map(({ policy_id }) => policy_id) }, { take: null })
  for (const { policy_id, feature } of topUps) {
    const policy = policies.find(({ id }) => id === policy_id)
    if (policy && !limitsUses(policy as PolicyTerms, feature)) {
      throw licensingError(
        "TOP_UP_NOT_COUNTED",
        `The policy ${policy.code} does not limit uses of ${feature === "" ? "the license" : `the feature ${feature}`}`
      )
    }
  }
}
