import type { Resolver } from "react-hook-form"

import type { FieldFault } from "../../modules/licensing/domain/field-fault"
import { LICENSE_DATES, NO_DATES } from "../../modules/licensing/domain/license-dates"
import { POLICY_NUMBERS } from "../../modules/licensing/domain/policies/policy-rules"
import type { IssueBody, IssueOverrides } from "../hooks/api/order-issue"
import { faultsToErrors, type Translate } from "./faults"
import { toKeys } from "./own-keys"
import type { OrderProfile } from "./types"

/** Most licenses of one form; of one request. */
const MAX_QUANTITY = 10_000
export const ISSUE_CHUNK = 500

export const LIMITS = ["seats", "max_transfers"] as const

/** Fields that may differ from the policy; not `note`, which policies do not have. */
export const OVERRIDES = [...LIMITS, ...LICENSE_DATES, "allow_offline", "features"] as const
export type Override = (typeof OVERRIDES)[number]

/** What is issued, and the field that names it. */
const ISSUE_SOURCES = {
  policy: "policy_id",
  bundle: "license_bundle_id",
  variant: "variant_id",
} as const
type IssueSource = keyof typeof ISSUE_SOURCES

export type IssueFormValues = Required<Omit<IssueOverrides, "custom_fields">> & {
  by: IssueSource
  policy_id: string
  license_bundle_id: string
  variant_id: string
  keys_from: "generated" | "own"
  quantity: number
  keys: string
  allow_weak_keys: boolean
  first_line_is_key: boolean
  is_trial: boolean
  is_test: boolean
  /** Mail the issued licenses to the owner. */
  mail_owner: boolean
  /** The {@link OVERRIDES} that apply; the others follow the policy. */
  overridden: Override[]
}

export const newIssue = (profile: OrderProfile | null): IssueFormValues => ({
  by: "policy",
  policy_id: "",
  license_bundle_id: "",
  variant_id: "",
  keys_from: "generated",
  quantity: 1,
  keys: "",
  allow_weak_keys: false,
  first_line_is_key: false,
  is_trial: profile?.is_trial ?? false,
  is_test: profile?.is_test ?? false,
  mail_owner: false,
  overridden: [],
  seats: 1,
  ...NO_DATES,
  max_transfers: null,
  allow_offline: true,
  features: null,
  note: null,
})

const BOUNDS = {
  quantity: { min: 1, max: MAX_QUANTITY },
  seats: POLICY_NUMBERS.max_activations,
  max_transfers: POLICY_NUMBERS.max_transfers,
}

/** Own keys need a single policy: a bundle issues licenses of several, a variant may. */
export const usesOwnKeys = ({ by, keys_from }: IssueFormValues): boolean =>
  by === "policy" && keys_from === "own"

/** The number of units of the form. */
export const unitsOf = (values: IssueFormValues): number =>
  usesOwnKeys(values) ? toKeys(values.keys).length : values.quantity

const isOutside = (value: number | null, { min, max }: { min: number; max: number }): boolean =>
  value !== null && (!Number.isInteger(value) || value < min || value > max)

const issueFaults = (values: IssueFormValues): FieldFault[] => {
  const faults: FieldFault[] = []
  const fault = (field: keyof IssueFormValues, rule: string) =>
    faults.push({ field, rule, message: "" })
  const { by, overridden } = values
  const own = usesOwnKeys(values)
  const chosen = ISSUE_SOURCES[by]
  if (!values[chosen]) fault(chosen, "required")
  if (!own && isOutside(values.quantity, BOUNDS.quantity)) {
    fault("quantity", "range")
  }
  if (own && !toKeys(values.keys).length) fault("keys", "required")
  if (own && unitsOf(values) > MAX_QUANTITY) fault("keys", "tooMany")
  for (const field of LIMITS) {
    if (overridden.includes(field) && isOutside(values[field], BOUNDS[field])) fault(field, "range")
  }
  return faults
}

/** Validates the form; the shop also checks pasted keys. */
export const issueResolver =
  (t: Translate): Resolver<IssueFormValues> =>
  async (values) => {
    const faults = issueFaults(values)
    if (faults.length) return { values: {}, errors: faultsToErrors(faults, t, BOUNDS) }
    return { values, errors: {} }
  }

const overridesOf = (values: IssueFormValues): IssueOverrides | undefined => {
  // Features belong to a program; those of a bundle or variant may belong to several.
  const fields = OVERRIDES.filter(
    (field) => values.overridden.includes(field) && (field !== "features" || values.by === "policy")
  )
  const overrides: IssueOverrides = Object.fromEntries(
    fields.map((field) => [field, values[field]])
  )
  const note = values.note?.trim()
  if (note) overrides.note = note
  return Object.keys(overrides).length ? overrides : undefined
}

/** One request: the units from `from` on, up to the maximum. */
export const toIssueBody = (values: IssueFormValues, from: number): IssueBody => {
  const { by, keys, allow_weak_keys } = values
  // Only the first part begins with the first line.
  const first_line_is_key = values.first_line_is_key || from > 0
  const to = Math.min(from + ISSUE_CHUNK, unitsOf(values))
  const own = usesOwnKeys(values)
  const overrides = overridesOf(values)
  return {
    [ISSUE_SOURCES[by]]: values[ISSUE_SOURCES[by]],
    ...(own
      ? { keys: toKeys(keys).slice(from, to), allow_weak_keys, first_line_is_key }
      : { quantity: to - from }),
    is_trial: values.is_trial,
    is_test: values.is_test,
    ...(overrides && { overrides }),
  }
}
