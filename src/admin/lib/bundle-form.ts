import type { Resolver } from "react-hook-form"

import { BUNDLE_ITEMS, BUNDLE_SEATS } from "../../modules/licensing/domain/policies/bundle-rules"
import { CODE_PATTERN, type FieldFault } from "../../modules/licensing/domain/field-fault"
import { faultsToErrors, type Translate } from "./faults"
import type { LicenseBundle } from "./types"

export type BundleFormValues = {
  code: string
  name: string
  items: { policy_id: string; seats: number | null }[]
}

/** The fields that can show a refusal. */
export const BUNDLE_FORM_FIELDS = ["code", "name", "items"] as const

const NO_ITEM = { policy_id: "", seats: null }

export const NEW_BUNDLE: BundleFormValues = { code: "", name: "", items: [NO_ITEM, NO_ITEM] }

export const bundleToForm = ({ code, name, items }: LicenseBundle): BundleFormValues => ({
  code,
  name,
  items: items.map(({ policy_id, seats }) => ({ policy_id, seats })),
})

const bundleFormFaults = ({ code, name, items }: BundleFormValues): FieldFault[] => {
  const faults: FieldFault[] = []
  if (!CODE_PATTERN.test(code)) faults.push({ field: "code", rule: "code_pattern", message: "" })
  if (!name.trim()) faults.push({ field: "name", rule: "required", message: "" })
  if (items.length < BUNDLE_ITEMS.min) faults.push({ field: "items", rule: "count", message: "" })
  items.forEach(({ policy_id, seats }, index) => {
    const at = (field: string) => `items.${index}.${field}`
    if (!policy_id) {
      faults.push({ field: at("policy_id"), rule: "required", message: "" })
    } else if (items.findIndex((item) => item.policy_id === policy_id) < index) {
      faults.push({ field: at("policy_id"), rule: "twice", message: "" })
    }
    if (
      seats !== null &&
      (!Number.isInteger(seats) || seats < BUNDLE_SEATS.min || seats > BUNDLE_SEATS.max)
    ) {
      faults.push({ field: at("seats"), rule: "range", message: "" })
    }
  })
  return faults
}

/** Validates the form; whether the policies go together, the shop says. */
export const bundleResolver =
  (t: Translate): Resolver<BundleFormValues> =>
  async (values) => {
    const faults = bundleFormFaults(values)
    if (faults.length === 0) return { values, errors: {} }
    const bounds = Object.fromEntries(
      values.items.map((_, index) => [`items.${index}.seats`, BUNDLE_SEATS])
    )
    return { values: {}, errors: faultsToErrors(faults, t, bounds) }
  }
