import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { LICENSE_DATES } from "../../../../modules/licensing/domain/license-dates"
import { useLicensePolicy } from "../../../hooks/api/license-policies"
import { LIMITS, OVERRIDES, type IssueFormValues, type Override } from "../../../lib/issue-form"
import { CheckboxListField } from "../../common/checkbox-list-field"
import { DateField } from "../../common/date-field"
import { LimitField } from "../../common/number-field"
import { SwitchField } from "../../common/switch-field"
import { ProgramFeaturesField } from "../../licenses/acts/program-features-field"

const PolicyFeatures = ({ policyId }: { policyId: string }) => {
  const { license_policy } = useLicensePolicy(policyId)
  if (!license_policy) return null
  return (
    <ProgramFeaturesField<IssueFormValues> name="features" programId={license_policy.program.id} />
  )
}

/** Only ticked fields differ from the policy; each appears below. */
export const OverrideFields = () => {
  const { t } = useTranslation("licensing")
  const { watch } = useFormContext<IssueFormValues>()
  const [overridden, by, policyId] = watch(["overridden", "by", "policy_id"])
  const byPolicy = by === "policy" && policyId !== ""
  const has = (field: Override) => overridden.includes(field)
  return (
    <>
      <CheckboxListField<IssueFormValues>
        name="overridden"
        label={t("issue.differs")}
        hint={t("issue.differsHint")}
        options={OVERRIDES.map((value) => ({
          value,
          label: t(`issue.override.${value}`),
          disabled: value === "features" && !byPolicy,
        }))}
      />
      {LIMITS.filter(has).map((field) => (
        <LimitField<IssueFormValues>
          key={field}
          name={field}
          label={t(`issue.override.${field}`)}
        />
      ))}
      {LICENSE_DATES.filter(has).map((field) => (
        <DateField<IssueFormValues>
          key={field}
          name={field}
          label={t(`issue.override.${field}`)}
          toEnd={field !== "starts_at"}
          hint={t(`licenseHints.${field}`)}
        />
      ))}
      {has("allow_offline") && (
        <SwitchField<IssueFormValues>
          name="allow_offline"
          label={t("issue.override.allow_offline")}
        />
      )}
      {has("features") && byPolicy && <PolicyFeatures policyId={policyId} />}
    </>
  )
}
