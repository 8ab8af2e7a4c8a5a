import type { BundleItem } from "../policies/bundle-rules"

/** A policy as it is when a line is frozen. */
export type SellablePolicy = {
  id: string
  active: boolean
  program: { active: boolean }
  max_activations: number | null
}

/** What a variant sells when one of its lines is frozen; links already narrowed to those that count. */
export type VariantOffer<Policy extends SellablePolicy> = {
  /** The bundle that the variant sells. Then it sells no policies of its own. */
  bundle: {
    id: string
    active: boolean
    items: readonly (BundleItem & { policy: Policy })[]
  } | null
  policies: readonly Policy[]
}

/** One policy of a line. */
export type SoldPolicy<Policy extends SellablePolicy> = {
  policy: Policy
  unit_seats: number | null
  withheld: boolean
  /** See `NewEntitlement`. */
  bundle?: { id: string } | null
}

/**
 * What one line sells: the policies of its variant's bundle in their order, else those of the variant itself. It
 * is withheld while the policy, its program or the bundle is inactive.
 */
export function soldPolicies<Policy extends SellablePolicy>({
  bundle,
  policies,
}: VariantOffer<Policy>): SoldPolicy<Policy>[] {
  const isOff = ({ active, program }: Policy) => !active || !program.active
  if (bundle === null) {
    return policies.map((policy) => ({
      policy,
      unit_seats: policy.max_activations,
      withheld: isOff(policy),
      ...(policies.length > 1 && { bundle: null }),
    }))
  }
  return bundle.items.map(({ policy, seats }) => ({
    policy,
    unit_seats: seats ?? policy.max_activations,
    withheld: !bundle.active || isOff(policy),
    bundle: { id: bundle.id },
  }))
}
