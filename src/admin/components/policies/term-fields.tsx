import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { CONSUMPTION_PERIODS, TERM_STARTS } from "../../../modules/licensing/domain/vocabulary"
import { showsField, type PolicyFormValues } from "../../lib/policy-form"
import { DurationField } from "../common/duration-field"
import { LimitField, NumberField } from "../common/number-field"
import { SelectField } from "../common/select-field"
import { SwitchField } from "../common/switch-field"

const Consumption = () => {
  const { t } = useTranslation("licensing")
  return (
    <>
      <LimitField<PolicyFormValues>
        name="max_consumptions"
        label={t("fields.max_consumptions")}
        hint={t("hints.max_consumptions")}
        fallback={100}
      />
      <LimitField<PolicyFormValues>
        name="max_overages"
        label={t("fields.max_overages")}
        hint={t("hints.max_overages")}
        fallback={0}
      />
      <SelectField<PolicyFormValues>
        name="consumption_period"
        label={t("fields.consumption_period")}
        hint={t("hints.consumption_period")}
        noneLabel={t("periods.never")}
        options={CONSUMPTION_PERIODS.map((value) => ({ value, label: t(`periods.${value}`) }))}
      />
    </>
  )
}

/** The term of a license by the policy's kind, and the trial. */
export const TermFields = () => {
  const { t } = useTranslation("licensing")
  const { watch } = useFormContext<PolicyFormValues>()
  const values = watch()
  const { kind, is_trial } = values
  const hasTerm = kind !== "perpetual" || is_trial
  return (
    <>
      {showsField("valid_duration", values) && (
        <DurationField<PolicyFormValues>
          name="valid_duration"
          label={t("fields.valid_duration")}
          hint={t("hints.valid_duration")}
          noneLabel={kind === "consumption" ? t("fields.noExpiry") : undefined}
        />
      )}
      {showsField("subscription_duration", values) && (
        <DurationField<PolicyFormValues>
          name="subscription_duration"
          label={t("fields.subscription_duration")}
          hint={t("hints.subscription_duration")}
        />
      )}
      {hasTerm && (
        <SelectField<PolicyFormValues>
          name="term_starts"
          label={t("fields.term_starts")}
          options={TERM_STARTS.map((value) => ({ value, label: t(`termStarts.${value}`) }))}
        />
      )}
      {showsField("grace_hours", values) && (
        <NumberField<PolicyFormValues>
          name="grace_hours"
          label={t("fields.grace_hours")}
          hint={t("hints.grace_hours")}
          unit={t("units.hours")}
        />
      )}
      {showsField("max_consumptions", values) && <Consumption />}
      <DurationField<PolicyFormValues>
        name="maintenance_duration"
        label={t("fields.maintenance_duration")}
        hint={t("hints.maintenance_duration")}
        noneLabel={t("fields.noEnd")}
      />
      <SwitchField<PolicyFormValues>
        name="is_trial"
        label={t("fields.is_trial")}
        hint={t("hints.is_trial")}
      />
      {showsField("trial_days", values) && (
        <NumberField<PolicyFormValues>
          name="trial_days"
          label={t("fields.trial_days")}
          min={1}
          unit={t("units.days")}
        />
      )}
    </>
  )
}
