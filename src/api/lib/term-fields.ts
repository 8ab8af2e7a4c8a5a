import { z } from "@medusajs/framework/zod"

import {
  MAX_KEY_FORMAT_LENGTH,
  MAX_KEY_PREFIX_LENGTH,
} from "../../modules/licensing/domain/policies/key-pattern"
import {
  EDITABLE_TERMS,
  LICENSE_TERMS,
  OVERRIDABLE_TERMS,
  POLICY_NUMBERS,
  type PolicyTerms,
} from "../../modules/licensing/domain/policies/policy-rules"
import {
  AUTHORIZATIONS,
  CONSUMPTION_PERIODS,
  ISSUE_ON,
  LICENSE_KINDS,
  ON_REFUND,
  QUANTITY_MODES,
  TERM_STARTS,
} from "../../modules/licensing/domain/vocabulary"
import { count, instant, limit, record } from "./answer-fields"
import {
  codeField,
  customFieldsField,
  expiryField,
  instantField,
  recordField,
} from "./schema-fields"

/** One term in a request and in an answer. */
const term = <Input extends z.ZodType, Answer extends z.ZodType>(input: Input, answer: Answer) => ({
  input,
  answer,
})

const same = <Field extends z.ZodType>(field: Field) => term(field.optional(), field)

const number = (field: keyof typeof POLICY_NUMBERS) =>
  z.number().int().min(POLICY_NUMBERS[field].min).max(POLICY_NUMBERS[field].max)

const whole = (field: keyof typeof POLICY_NUMBERS) => term(number(field).optional(), count)

const wholeOrNull = (field: keyof typeof POLICY_NUMBERS) => term(number(field).nullish(), limit)

const text = (max: number) => term(z.string().max(max).nullish(), z.string().nullable())

const duration = text(32)

const period = z.enum(CONSUMPTION_PERIODS).nullable()

const featureTerms = {
  max_consumptions: number("max_consumptions").nullish(),
  max_overages: number("max_overages").nullish(),
  consumption_period: period.optional(),
  floating_seats: number("floating_seats").nullish(),
}

const FEATURE_TERMS =
  "`max_consumptions`: uses that a period includes (null = unlimited, absent = its uses are not counted); " +
  "`max_overages`: uses more that are let through (absent = none); `consumption_period`: when counting starts again " +
  "(absent = never); `floating_seats`: computers that may use it at the same time, each with a session (absent = no such " +
  "limit)"

/** What one feature of a policy has of its own. */
const PolicyFeatureTerms = z
  .strictObject({ ...featureTerms, valid_duration: z.string().max(32).nullish() })
  .meta({
    id: "PolicyFeatureTerms",
    description:
      `What one feature has of its own. ${FEATURE_TERMS}; \`valid_duration\`: for how long after the license begins it is ` +
      "on, an ISO 8601 duration (absent = as long as the license).",
  })

const LICENSE_FEATURE_TERMS = {
  id: "LicenseFeatureTerms",
  description:
    `What one feature has of its own. ${FEATURE_TERMS}; \`expires_at\`: the first instant at which it is off (absent = ` +
    "it is on as long as the license).",
}

/** The terms of single features of a license. */
const licenseFeatureTerms = term(
  z
    .record(
      codeField,
      z.strictObject({
        ...featureTerms,
        expires_at: expiryField("expires_at")
          .transform((end) => end.toISOString())
          .nullish(),
      })
    )
    .nullish(),
  z
    .record(
      z.string(),
      z.strictObject({ ...featureTerms, expires_at: instant.nullish() }).meta(LICENSE_FEATURE_TERMS)
    )
    .nullable()
)

/** Which features need a floating seat. */
export const floatingFeaturesAnswer = z
  .record(z.string(), count)
  .describe(
    "Those of its features that need a floating seat of their own, by code, and how many computers may hold one at the " +
      "same time."
  )

/** Until when the features are on that have an end of their own. */
export const featureEndsAnswer = z
  .record(z.string(), instant)
  .describe("Until when those of them are on that have an end of their own, by code.")

/**
 * The terms of policies and licenses as they are sent, each declared once. Requests: types and ranges only.
 * The terms that a policy may combine, and the forms of durations and keys, are judged by `policyFaults`
 * where it is stored, since an update is judged with what it leaves as it is.
 */
const TERMS = {
  active: same(z.boolean()),
  kind: same(z.enum(LICENSE_KINDS)),
  authorization: same(z.enum(AUTHORIZATIONS)),
  valid_duration: duration,
  term_starts: same(z.enum(TERM_STARTS)),
  maintenance_duration: duration,
  subscription_duration: duration,
  grace_hours: whole("grace_hours"),
  quantity_mode: same(z.enum(QUANTITY_MODES)),
  max_activations: wholeOrNull("max_activations"),
  max_transfers: wholeOrNull("max_transfers"),
  max_users: wholeOrNull("max_users"),
  allow_offline: same(z.boolean()),
  offline_ttl_days: wholeOrNull("offline_ttl_days"),
  allow_license_files: same(z.boolean()),
  license_file_ttl_days: whole("license_file_ttl_days"),
  allow_typed_codes: same(z.boolean()),
  floating_seats: wholeOrNull("floating_seats"),
  floating_timeout_minutes: wholeOrNull("floating_timeout_minutes"),
  floating_overdraft_percent: whole("floating_overdraft_percent"),
  max_borrow_hours: wholeOrNull("max_borrow_hours"),
  max_consumptions: wholeOrNull("max_consumptions"),
  max_overages: wholeOrNull("max_overages"),
  consumption_period: term(period.optional(), period),
  is_trial: same(z.boolean()),
  trial_days: wholeOrNull("trial_days"),
  key_format: text(MAX_KEY_FORMAT_LENGTH),
  key_prefix: text(MAX_KEY_PREFIX_LENGTH),
  issue_on: same(z.enum(ISSUE_ON)),
  on_refund: same(z.enum(ON_REFUND)),
  fulfill_when_issued: same(z.boolean()),
  features: term(z.array(z.string()).nullish(), z.array(z.string()).nullable()),
  feature_terms: term(
    z.record(codeField, PolicyFeatureTerms).nullish(),
    z.record(z.string(), PolicyFeatureTerms).nullable()
  ),
  custom_fields: term(customFieldsField.optional(), record.nullable()),
  metadata: term(recordField("metadata").optional(), record.nullable()),
} satisfies Record<
  keyof Omit<PolicyTerms, "code" | "name">,
  { input: z.ZodType; answer: z.ZodType }
>

type Terms = typeof TERMS
type Part<Name extends keyof Terms, Side extends "input" | "answer"> = {
  [N in Name]: Terms[N][Side]
}

function part<Name extends keyof Terms, Side extends "input" | "answer">(
  names: readonly Name[],
  side: Side
): Part<Name, Side> {
  return Object.fromEntries(names.map((name) => [name, TERMS[name][side]])) as Part<Name, Side>
}

const ALL = Object.keys(TERMS) as (keyof Terms)[]

/** The terms of a policy in a request. */
export const policyTermsInput = part(ALL, "input")
/** The terms of a policy in an answer. */
export const policyTermsAnswer = part(ALL, "answer")
/** The terms that may differ from the policy when licenses are issued by hand. */
export const overrideTermsInput = part(OVERRIDABLE_TERMS, "input")
/** The terms of a license that may be changed. */
export const licenseTermsInput = {
  ...part(EDITABLE_TERMS, "input"),
  feature_terms: licenseFeatureTerms.input,
}
/** The terms of a license in an answer. */
export const licenseTermsAnswer = {
  ...part(LICENSE_TERMS, "answer"),
  feature_terms: licenseFeatureTerms.answer,
}

/** The dates of a license in a request: see `instantField`. */
export const licenseDatesInput = {
  starts_at: instantField("starts_at").nullish(),
  expires_at: expiryField("expires_at").nullish(),
  maintenance_until: expiryField("maintenance_until").nullish(),
}
/** The dates of a license in an answer. */
export const licenseDatesAnswer = {
  starts_at: instant.nullable(),
  expires_at: instant.nullable(),
  maintenance_until: instant.nullable(),
}
