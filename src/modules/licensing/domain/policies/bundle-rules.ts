import type { FieldFault } from "../field-fault"
import type { PolicyTerms } from "./policy-rules"

/** One policy of a bundle, in the order of lists. */
export type BundleItem = {
  policy_id: string
  /** Seats of one unit; null = as the policy says. */
  seats: number | null
}

/** What a policy must have in common with the others of its bundle. */
export type BundledPolicy = Pick<
  PolicyTerms,
  "code" | "authorization" | "quantity_mode" | "issue_on" | "on_refund"
>

/** How many policies a bundle may hold. */
export const BUNDLE_ITEMS = { min: 2, max: 20 }

/** Seats that a bundle may give one unit of a policy. */
export const BUNDLE_SEATS = { min: 1, max: 1_000_000 }

/** What all policies of a bundle have in common. */
const SHARED = ["authorization", "quantity_mode", "issue_on", "on_refund"] as const

/**
 * What is wrong with the policies of a bundle. They prove their licenses in one way (`authorization`), so that its
 * buyer gets keys or users and not both, and count in one way (`quantity_mode`), so that each unit of a line is
 * one of each. Its units come at one moment (`issue_on`) and fall in one way (`on_refund`), so that they stay whole.
 */
export function bundleFaults(
  items: readonly BundleItem[],
  policies: ReadonlyMap<string, BundledPolicy>
): FieldFault[] {
  const { min, max } = BUNDLE_ITEMS
  if (items.length < min || items.length > max) {
    return [{ field: "items", rule: "count", message: `must name ${min} to ${max} policies` }]
  }
  const ids = items.map(({ policy_id }) => policy_id)
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
  if (twice >= 0) {
    return [
      {
        field: `items.${twice}.policy_id`,
        rule: "unique",
        message: "names a policy a second time",
      },
    ]
  }
  return [
    ...items.flatMap(({ seats }, index) => seatsFault(seats, index)),
    ...sharedFaults(ids.map((id) => policies.get(id)).filter((policy) => policy !== undefined)),
  ]
}

/** Of a change of one policy what the others of its bundles would have to change with it. */
export function sharedTerms<Terms extends Partial<BundledPolicy>>(
  patch: Terms
): Partial<Pick<Terms, (typeof SHARED)[number]>> {
  return Object.fromEntries(
    SHARED.filter((field) => patch[field] !== undefined).map((field) => [field, patch[field]])
  ) as Partial<Pick<Terms, (typeof SHARED)[number]>>
}

/** Policies of one bundle that differ where they must not. */
export function sharedFaults(policies: readonly BundledPolicy[]): FieldFault[] {
  const [first] = policies
  return SHARED.flatMap((field) => {
    const other = policies.find((policy) => policy[field] !== first?.[field])
    return first && other
      ? [
          {
            field: "items",
            rule: field,
            message: `must agree in ${field}: ${first.code} has ${first[field]}, ${other.code} has ${other[field]}`,
          },
        ]
      : []
  })
}

function seatsFault(seats: number | null, index: number): FieldFault[] {
  const { min, max } = BUNDLE_SEATS
  return seats === null || (Number.isInteger(seats) && seats >= min && seats <= max)
    ? []
    : [
        {
          field: `items.${index}.seats`,
          rule: "range",
          message: `must be a whole number of ${min} to ${max}, or null`,
        },
      ]
}
