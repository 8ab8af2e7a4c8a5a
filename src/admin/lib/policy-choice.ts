import { MOST_BOUGHT } from "../../modules/licensing/domain/consumption/top-ups"
import type { VariantPolicyChange } from "../hooks/api/variant-policies"
import type { VariantPolicies } from "./types"

/** What a unit adds to a license of a policy. */
export type TopUp = NonNullable<VariantPolicies["license_policies"][number]["top_up"]>

/** A chosen policy; `top_up` null = a unit issues a license of it. */
export type ChosenPolicy = { id: string; top_up: TopUp | null }

/** Chosen policies by variant id. */
export type PolicyChoice = Record<string, ChosenPolicy[]>

export const choiceOf = (variants: VariantPolicies[]): PolicyChoice =>
  Object.fromEntries(
    variants.map(({ id, license_policies }) => [
      id,
      license_policies.map((policy) => ({ id: policy.id, top_up: policy.top_up })),
    ])
  )

/** The choice of a variant with other policies; those that stay keep what a unit of them does. */
export const withPolicies = (chosen: ChosenPolicy[], ids: string[]): ChosenPolicy[] =>
  ids.map((id) => chosen.find((each) => each.id === id) ?? { id, top_up: null })

/** Whether everything that a unit adds is a number of uses that the shop takes. */
export const isComplete = (choice: PolicyChoice): boolean =>
  Object.values(choice)
    .flat()
    .every(
      ({ top_up }) =>
        top_up === null ||
        (Number.isInteger(top_up.uses) && top_up.uses >= 1 && top_up.uses <= MOST_BOUGHT)
    )

/** Changes by variant; variants without a change are left out. */
export const choiceChanges = (before: PolicyChoice, after: PolicyChoice): VariantPolicyChange[] =>
  Object.entries(after).flatMap(([variantId, chosen]) => {
    const was = before[variantId] ?? []
    const changed = chosen.filter(({ id, top_up }) => {
      const old = was.find((each) => each.id === id)
      return !old || !isSame(old.top_up, top_up)
    })
    const add = changed.flatMap(({ id, top_up }) => (top_up === null ? [id] : []))
    const top_ups = changed.flatMap(({ id, top_up }) =>
      top_up === null ? [] : [{ policy_id: id, ...top_up }]
    )
    const remove = was.flatMap(({ id }) => (chosen.some((each) => each.id === id) ? [] : [id]))
    return changed.length || remove.length ? [{ variantId, add, top_ups, remove }] : []
  })

const isSame = (one: TopUp | null, other: TopUp | null): boolean =>
  one?.uses === other?.uses && one?.feature === other?.feature && one?.until === other?.until
