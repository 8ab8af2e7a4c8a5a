import { isDuration, MAX_DURATION_YEARS } from "./duration"
import { CODE_PATTERN, CODE_PATTERN_MESSAGE, type FieldFault } from "../field-fault"
import { keyFormatFault, keyPrefixFault } from "./key-pattern"
import { featureTermsFaults, type FeaturesTerms, hasFloatingFeatures } from "./feature-terms"
import type {
  Authorization,
  ConsumptionPeriod,
  IssueOn,
  LicenseKind,
  OnRefund,
  QuantityMode,
  TermStarts,
} from "../vocabulary"

/** The terms of a policy, without ids and times. In limits null = unlimited and 0 = none. */
export type PolicyTerms = {
  code: string
  name: string
  active: boolean
  kind: LicenseKind
  authorization: Authorization
  /** ISO 8601 date durations. */
  valid_duration: string | null
  term_starts: TermStarts
  maintenance_duration: string | null
  subscription_duration: string | null
  grace_hours: number
  quantity_mode: QuantityMode
  max_activations: number | null
  max_transfers: number | null
  max_users: number | null
  allow_offline: boolean
  /** Of machine files. */
  offline_ttl_days: number | null
  /** Files for any computer, by the key alone. */
  allow_license_files: boolean
  license_file_ttl_days: number
  allow_typed_codes: boolean
  /** null = not floating. */
  floating_seats: number | null
  floating_timeout_minutes: number | null
  /** How many percent more computers are let in than there are floating seats. */
  floating_overdraft_percent: number
  /** How long a floating seat may be borrowed; null = not at all. */
  max_borrow_hours: number | null
  /** Uses that a period includes, of a consumption policy. */
  max_consumptions: number | null
  /** How many uses more are let through. */
  max_overages: number | null
  /** null = counting never starts again. */
  consumption_period: ConsumptionPeriod | null
  is_trial: boolean
  trial_days: number | null
  /** See `key-pattern.ts`; null = the standard form. */
  key_format: string | null
  key_prefix: string | null
  issue_on: IssueOn
  on_refund: OnRefund
  /** Units of a line that needs no shipping are marked as fulfilled in Medusa once their licenses are issued. */
  fulfill_when_issued: boolean
  /** Codes of features of the program's catalogue. */
  features: string[] | null
  /** What single features have of their own; null = nothing. */
  feature_terms: FeaturesTerms | null
  custom_fields: Record<string, unknown> | null
  metadata: Record<string, unknown> | null
}

/** A new policy with only code and name chosen: the defaults of the model. */
export const POLICY_DEFAULTS: Omit<PolicyTerms, "code" | "name"> = {
  active: true,
  kind: "perpetual",
  authorization: "license_key",
  valid_duration: null,
  term_starts: "issue",
  maintenance_duration: null,
  subscription_duration: null,
  grace_hours: 0,
  quantity_mode: "key_per_unit",
  max_activations: null,
  max_transfers: null,
  max_users: null,
  allow_offline: true,
  offline_ttl_days: null,
  allow_license_files: false,
  license_file_ttl_days: 30,
  allow_typed_codes: true,
  floating_seats: null,
  floating_timeout_minutes: null,
  floating_overdraft_percent: 0,
  max_borrow_hours: null,
  max_consumptions: null,
  max_overages: 0,
  consumption_period: null,
  is_trial: false,
  trial_days: null,
  key_format: null,
  key_prefix: null,
  issue_on: "payment_captured",
  on_refund: "revoke",
  fulfill_when_issued: false,
  features: null,
  feature_terms: null,
  custom_fields: null,
  metadata: null,
}

/** What may be changed on an issued license of what it took over; its other terms never change. */
export const EDITABLE_TERMS = [
  "grace_hours",
  "max_transfers",
  "max_users",
  "allow_offline",
  "offline_ttl_days",
  "allow_license_files",
  "license_file_ttl_days",
  "allow_typed_codes",
  "floating_seats",
  "floating_timeout_minutes",
  "floating_overdraft_percent",
  "max_borrow_hours",
  "max_consumptions",
  "max_overages",
  "features",
  "feature_terms",
  "custom_fields",
] as const satisfies readonly (keyof PolicyTerms)[]
export type EditableTerm = (typeof EDITABLE_TERMS)[number]

/** What a license for named users has no use for: files and codes that say nothing of a user, and seats that move. */
export const KEY_ONLY_TERMS: readonly string[] = [
  "max_transfers",
  "allow_license_files",
  "license_file_ttl_days",
  "allow_typed_codes",
] satisfies readonly EditableTerm[]

/** Whether licenses with these terms can take typed codes, which name no user and take no floating seat. */
export function typedCodesApply({
  authorization,
  floating_seats,
}: Pick<PolicyTerms, "authorization" | "floating_seats">): boolean {
  return authorization === "license_key" && floating_seats === null
}

/** What may differ from the policy already when licenses are issued by hand. */
export const OVERRIDABLE_TERMS = [
  "max_transfers",
  "allow_offline",
  "features",
  "custom_fields",
] as const satisfies readonly EditableTerm[]
export type OverridableTerm = (typeof OVERRIDABLE_TERMS)[number]

/** What a license takes over from its policy when it is issued, in columns of the same names. */
export const LICENSE_TERMS = [
  "kind",
  "authorization",
  "term_starts",
  "consumption_period",
  "trial_days",
  "on_refund",
  ...EDITABLE_TERMS,
] as const satisfies readonly (keyof PolicyTerms)[]
export type LicenseTerms = Pick<PolicyTerms, (typeof LICENSE_TERMS)[number]>

/** The whole numbers of a policy and their bounds, both included. */
export const POLICY_NUMBERS = {
  grace_hours: { min: 0, max: 8_760 },
  max_activations: { min: 0, max: 1_000_000 },
  max_transfers: { min: 0, max: 1_000_000 },
  max_users: { min: 0, max: 1_000_000 },
  offline_ttl_days: { min: 1, max: 3_650 },
  license_file_ttl_days: { min: 1, max: 3_650 },
  floating_seats: { min: 1, max: 1_000_000 },
  floating_timeout_minutes: { min: 1, max: 43_200 },
  floating_overdraft_percent: { min: 0, max: 100 },
  max_borrow_hours: { min: 1, max: 8_760 },
  max_consumptions: { min: 0, max: 2_000_000_000 },
  max_overages: { min: 0, max: 2_000_000_000 },
  trial_days: { min: 1, max: 3_650 },
} as const satisfies Partial<Record<keyof PolicyTerms, { min: number; max: number }>>

const DURATIONS = ["valid_duration", "maintenance_duration", "subscription_duration"] as const

type Condition = {
  /** Whether the field applies to these terms. */
  applies: (policy: PolicyTerms) => boolean
  /** The policies it applies to, to be read after "is only for". */
  only: string
  /** Whether it must be set, and for which policies, to be read after "is required for". */
  required?: { when: (policy: PolicyTerms) => boolean; by: string }
}

const CONSUMPTION: Condition = {
  applies: ({ kind }) => kind === "consumption",
  only: "consumption policies",
}

const NAMED_USERS: Condition = {
  applies: ({ authorization }) => authorization === "named_user",
  only: "policies for named users",
}

/** Seats of named users are each user's own: none moves from one to another. */
const BY_KEY: Condition = {
  applies: ({ authorization }) => authorization === "license_key",
  only: "policies whose licenses are proved by a key",
}

/** Whether licenses with these terms have floating seats, as a whole or of single features. */
export function hasFloatingSeats({
  floating_seats,
  feature_terms,
}: Pick<PolicyTerms, "floating_seats" | "feature_terms">): boolean {
  return floating_seats !== null || hasFloatingFeatures(feature_terms)
}

const FLOATING: Condition = {
  applies: (policy) => hasFloatingSeats(policy) && policy.quantity_mode === "key_per_unit",
  only: "policies with floating seats, of their licenses or of features",
}

const NOT_FLOATING: Condition = {
  applies: ({ floating_seats }) => floating_seats === null,
  only: "policies without floating seats",
}

const alwaysRequired = (condition: Condition): Condition => ({
  ...condition,
  required: { when: condition.applies, by: condition.only },
})

/** Fields that only some policies have; all others belong to every policy. */
const CONDITIONS: Partial<Record<keyof typeof POLICY_DEFAULTS, Condition>> = {
  valid_duration: {
    // A quota may lapse as well; what a subscription pays for is its `subscription_duration`.
    applies: ({ kind }) => kind === "time_limited" || kind === "consumption",
    only: "time-limited and consumption policies",
    required: { when: ({ kind }) => kind === "time_limited", by: "time-limited policies" },
  },
  subscription_duration: alwaysRequired({
    applies: ({ kind }) => kind === "subscription",
    only: "subscription policies",
  }),
  grace_hours: {
    applies: ({ kind }) => kind === "time_limited" || kind === "subscription",
    only: "time-limited and subscription policies",
  },
  max_transfers: BY_KEY,
  max_users: NAMED_USERS,
  // A computer with a file runs without asking, so it would sit on no seat that counts.
  offline_ttl_days: NOT_FLOATING,
  allow_license_files: {
    // A file for any computer would run for anybody.
    applies: ({ allow_offline, floating_seats, authorization }) =>
      allow_offline && floating_seats === null && authorization === "license_key",
    only: "policies that allow offline use, are proved by a key and have no floating seats",
  },
  license_file_ttl_days: {
    applies: ({ allow_offline, allow_license_files }) => allow_offline && allow_license_files,
    only: "policies that allow license files",
  },
  quantity_mode: {
    // The one license of a line would have its uses and its users once, however many were bought.
    applies: ({ kind, authorization }) => kind !== "consumption" && authorization === "license_key",
    only: "policies of other kinds than consumption that are proved by a key",
  },
  floating_seats: {
    // The one license of a line would have its floating seats once, however many were bought.
    applies: ({ quantity_mode }) => quantity_mode === "key_per_unit",
    only: "policies that issue a key for each unit",
  },
  floating_timeout_minutes: FLOATING,
  floating_overdraft_percent: FLOATING,
  // Borrowing hands out a machine file.
  max_borrow_hours: {
    applies: (policy) => policy.allow_offline && FLOATING.applies(policy),
    only: "policies with floating seats that allow offline use",
  },
  max_consumptions: CONSUMPTION,
  max_overages: CONSUMPTION,
  consumption_period: CONSUMPTION,
  // A license that waits for the fulfillment, or for staff, cannot trigger the fulfillment.
  fulfill_when_issued: {
    applies: ({ issue_on }) => issue_on === "order_placed" || issue_on === "payment_captured",
    only: "policies that issue when the order is placed or paid",
  },
  trial_days: alwaysRequired({ applies: ({ is_trial }) => is_trial, only: "trial policies" }),
}

const conditions = Object.entries(CONDITIONS) as [keyof typeof POLICY_DEFAULTS, Condition][]

/** Whether a policy with these terms has the field. */
export function policyFieldApplies(field: keyof PolicyTerms, policy: PolicyTerms): boolean {
  return field === "code" || field === "name" || (CONDITIONS[field]?.applies(policy) ?? true)
}

/** Whether a policy with these terms must have a value in the field. */
export function policyFieldRequired(field: keyof PolicyTerms, policy: PolicyTerms): boolean {
  return (
    field === "code" || field === "name" || (CONDITIONS[field]?.required?.when(policy) ?? false)
  )
}

/** All faults of the terms, in the order of the fields. Empty = they may be stored. */
export function policyFaults(policy: PolicyTerms): FieldFault<keyof PolicyTerms>[] {
  const faults: FieldFault<keyof PolicyTerms>[] = []
  const fault = (field: keyof PolicyTerms, rule: string, message: string) =>
    faults.push({ field, rule, message })

  if (!CODE_PATTERN.test(policy.code)) {
    fault("code", "code_pattern", CODE_PATTERN_MESSAGE)
  }
  if (policy.name.trim() === "") {
    fault("name", "required", "is required")
  }
  for (const [field, { applies, only, required }] of conditions) {
    // Where the default is a number, null says no more than the default to a policy that lacks the field.
    const isSet = policy[field] !== POLICY_DEFAULTS[field] && policy[field] !== null
    if (isSet && !applies(policy)) {
      fault(field, "not_applicable", `is only for ${only}`)
    } else if (!isSet && required?.when(policy)) {
      fault(field, "required", `is required for ${required.by}`)
    }
  }
  for (const field of DURATIONS) {
    const duration = policy[field]
    if (duration !== null && !isDuration(duration)) {
      fault(
        field,
        "duration",
        "must be an ISO 8601 duration of days, weeks, months or years, such as P30D, P6M or P1Y, " +
          `of at most ${MAX_DURATION_YEARS} years`
      )
    }
  }
  for (const [name, { min, max }] of Object.entries(POLICY_NUMBERS)) {
    const field = name as keyof typeof POLICY_NUMBERS
    const value = policy[field]
    if (value !== null && (!Number.isInteger(value) || value < min || value > max)) {
      fault(field, "range", `must be a whole number from ${min} to ${max}`)
    }
  }
  faults.push(...featureTermsFaults(policy.feature_terms, policy))
  if (policy.key_format !== null) {
    const message = keyFormatFault(policy.key_format)
    if (message) {
      fault("key_format", "key_format", message)
    }
  }
  if (policy.key_prefix !== null) {
    const message = keyPrefixFault(policy.key_prefix)
    if (message) {
      fault("key_prefix", "key_prefix", message)
    }
  }
  return faults
}
