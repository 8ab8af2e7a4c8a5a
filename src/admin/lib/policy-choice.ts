import type { VariantPolicyChange } from "../hooks/api/variant-policies"
import type { VariantPolicies } from "./types"

/** Chosen policy ids by variant id. */
export type PolicyChoice = Record<string, string[]>

export const choiceOf = (variants: VariantPolicies[]): PolicyChoice =>
  Object.fromEntries(
    variants.map(({ id, license_policies }) => [id, license_policies.map((policy) => policy.id)])
  )

/** Additions and removals by variant; variants without a change are left out. */
export const choiceChanges = (before: PolicyChoice, after: PolicyChoice): VariantPolicyChange[] =>
  Object.entries(after).flatMap(([variantId, ids]) => {
    const was = before[variantId] ?? []
    const add = ids.filter((id) => !was.includes(id))
    const remove = was.filter((id) => !ids.includes(id))
    return add.length || remove.length ? [{ variantId, add, remove }] : []
  })
