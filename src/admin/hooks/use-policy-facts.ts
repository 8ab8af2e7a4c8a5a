import { useTranslation } from "react-i18next"

import {
  countsUses,
  type FeatureTerms,
} from "../../modules/licensing/domain/policies/feature-terms"
import {
  policyFieldApplies,
  type PolicyTerms,
  typedCodesApply,
} from "../../modules/licensing/domain/policies/policy-rules"
import { hoursText } from "../lib/hours"
import type { LicensePolicy } from "../lib/types"
import { useFeatureNames } from "./use-feature-names"
import { useDurationText } from "./use-duration-text"

/** `label`: the text that names it, where that is not the field's own. */
export type PolicyFact = { field: keyof PolicyTerms; label?: string; text: string }

/** The terms of a policy as text, in the groups of its form; only the fields of its kind. */
export const usePolicyFacts = (policy: LicensePolicy): [group: string, facts: PolicyFact[]][] => {
  const { t } = useTranslation("licensing")
  const durationText = useDurationText()
  const { nameOf } = useFeatureNames(Boolean(policy.features?.length))

  const limit = (value: number | null, unit?: string) =>
    value === null
      ? t("fields.unlimited")
      : unit
        ? t(`amounts.${unit}`, { count: value })
        : `${value}`
  const yesNo = (value: boolean) => t(value ? "states.yes" : "states.no")
  const duration = (value: string | null, none: string) => (value ? durationText(value) : t(none))
  const amount = (value: number | null, unit: string, none = "fields.shopDefault") =>
    value === null ? t(none) : t(`amounts.${unit}`, { count: value })

  const ownTermsOf = ([code, own]: [string, FeatureTerms]) => {
    const { max_consumptions: max = null, consumption_period, valid_duration, floating_seats } = own
    const terms = [
      valid_duration && durationText(valid_duration),
      floating_seats && `${t("fields.floating_seats")}: ${floating_seats}`,
      countsUses(own) && `${limit(max)} (${t(`periods.${consumption_period ?? "never"}`)})`,
    ]
    return `${nameOf(code)}: ${terms.filter(Boolean).join(", ")}`
  }

  const isNamed = policy.authorization === "named_user"
  const hasTerm = policy.kind !== "perpetual" || policy.is_trial
  const groups: [string, (PolicyFact | false)[]][] = [
    [
      "term",
      [
        { field: "valid_duration", text: duration(policy.valid_duration, "fields.noExpiry") },
        {
          field: "subscription_duration",
          text: duration(policy.subscription_duration, "fields.noEnd"),
        },
        hasTerm && { field: "term_starts", text: t(`termStarts.${policy.term_starts}`) },
        { field: "grace_hours", text: hoursText(t, policy.grace_hours) },
        { field: "max_consumptions", text: limit(policy.max_consumptions) },
        { field: "max_overages", text: limit(policy.max_overages) },
        { field: "consumption_period", text: t(`periods.${policy.consumption_period ?? "never"}`) },
        {
          field: "maintenance_duration",
          text: duration(policy.maintenance_duration, "fields.noEnd"),
        },
        { field: "trial_days", text: amount(policy.trial_days, "days") },
      ],
    ],
    [
      "activations",
      [
        {
          field: "max_activations",
          label: isNamed ? "max_activations_each" : undefined,
          text: limit(policy.max_activations),
        },
        { field: "max_transfers", text: limit(policy.max_transfers) },
        isNamed && { field: "max_users", text: limit(policy.max_users) },
        { field: "allow_offline", text: yesNo(policy.allow_offline) },
        policy.allow_offline && {
          field: "offline_ttl_days",
          text: limit(policy.offline_ttl_days, "days"),
        },
        policy.allow_offline && {
          field: "allow_license_files",
          text: yesNo(policy.allow_license_files),
        },
        { field: "license_file_ttl_days", text: amount(policy.license_file_ttl_days, "days") },
        typedCodesApply(policy) && {
          field: "allow_typed_codes",
          text: yesNo(policy.allow_typed_codes),
        },
        { field: "floating_seats", text: policy.floating_seats?.toString() ?? t("states.no") },
        {
          field: "floating_timeout_minutes",
          text: amount(policy.floating_timeout_minutes, "minutes"),
        },
        { field: "floating_overdraft_percent", text: `${policy.floating_overdraft_percent} %` },
        {
          field: "max_borrow_hours",
          text:
            policy.max_borrow_hours === null
              ? t("states.no")
              : hoursText(t, policy.max_borrow_hours),
        },
      ],
    ],
    [
      "keys",
      [
        { field: "key_prefix", text: policy.key_prefix ?? t("states.none") },
        { field: "key_format", text: policy.key_format ?? t("fields.standardFormat") },
        { field: "features", text: policy.features?.map(nameOf).join(", ") || t("states.none") },
        policy.feature_terms !== null && {
          field: "feature_terms",
          text: Object.entries(policy.feature_terms).map(ownTermsOf).join("; "),
        },
      ],
    ],
    [
      "selling",
      [
        { field: "quantity_mode", text: t(`quantityModes.${policy.quantity_mode}`) },
        { field: "issue_on", text: t(`issueOn.${policy.issue_on}`) },
        { field: "on_refund", text: t(`onRefund.${policy.on_refund}`) },
        { field: "fulfill_when_issued", text: yesNo(policy.fulfill_when_issued) },
      ],
    ],
  ]
  return groups.map(([group, facts]) => [
    group,
    facts.filter(
      (fact): fact is PolicyFact => fact !== false && policyFieldApplies(fact.field, policy)
    ),
  ])
}
