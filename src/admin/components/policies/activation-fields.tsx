import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { typedCodesApply } from "../../../modules/licensing/domain/policies/policy-rules"
import { showsField, type PolicyFormValues } from "../../lib/policy-form"
import { LimitField, NumberField } from "../common/number-field"
import { SwitchField } from "../common/switch-field"

const Floating = ({ values }: { values: PolicyFormValues }) => {
  const { t } = useTranslation("licensing")
  return (
    <>
      <NumberField<PolicyFormValues>
        name="floating_seats"
        label={t("fields.floating_seats")}
        hint={t("hints.floating_seats")}
        min={1}
      />
      <NumberField<PolicyFormValues>
        name="floating_timeout_minutes"
        label={t("fields.floating_timeout_minutes")}
        hint={t("hints.floating_timeout_minutes")}
        min={1}
        unit={t("units.minutes")}
        nullable={{ label: t("fields.shopDefault"), fallback: 10 }}
      />
      <NumberField<PolicyFormValues>
        name="floating_overdraft_percent"
        label={t("fields.floating_overdraft_percent")}
        hint={t("hints.floating_overdraft_percent")}
        min={0}
        unit="%"
      />
      {showsField("max_borrow_hours", values) && (
        <NumberField<PolicyFormValues>
          name="max_borrow_hours"
          label={t("fields.max_borrow_hours")}
          hint={t("hints.max_borrow_hours")}
          unit={t("units.hours")}
          min={1}
          nullable={{ label: t("fields.notLent"), fallback: 72 }}
        />
      )}
    </>
  )
}

/** Seats, users and offline use. */
export const ActivationFields = () => {
  const { t } = useTranslation("licensing")
  const { watch } = useFormContext<PolicyFormValues>()
  const values = watch()
  const seats = values.authorization === "named_user" ? "max_activations_each" : "max_activations"
  return (
    <>
      <LimitField<PolicyFormValues>
        name="max_activations"
        label={t(`fields.${seats}`)}
        hint={t(`hints.${seats}`)}
        fallback={2}
      />
      {showsField("max_users", values) && (
        <LimitField<PolicyFormValues>
          name="max_users"
          label={t("fields.max_users")}
          hint={t("hints.max_users")}
          fallback={5}
        />
      )}
      {showsField("max_transfers", values) && (
        <LimitField<PolicyFormValues>
          name="max_transfers"
          label={t("fields.max_transfers")}
          hint={t("hints.max_transfers")}
          fallback={3}
        />
      )}
      <SwitchField<PolicyFormValues>
        name="allow_offline"
        label={t("fields.allow_offline")}
        hint={t("hints.allow_offline")}
      />
      {values.allow_offline && showsField("offline_ttl_days", values) && (
        <LimitField<PolicyFormValues>
          name="offline_ttl_days"
          label={t("fields.offline_ttl_days")}
          hint={t("hints.offline_ttl_days")}
          min={1}
          unit={t("units.days")}
          fallback={30}
        />
      )}
      {showsField("allow_license_files", values) && (
        <SwitchField<PolicyFormValues>
          name="allow_license_files"
          label={t("fields.allow_license_files")}
          hint={t("hints.allow_license_files")}
        />
      )}
      {showsField("license_file_ttl_days", values) && (
        <NumberField<PolicyFormValues>
          name="license_file_ttl_days"
          label={t("fields.license_file_ttl_days")}
          hint={t("hints.license_file_ttl_days")}
          min={1}
          unit={t("units.days")}
        />
      )}
      {typedCodesApply(values) && (
        <SwitchField<PolicyFormValues>
          name="allow_typed_codes"
          label={t("fields.allow_typed_codes")}
          hint={t("hints.allow_typed_codes")}
        />
      )}
      {showsField("floating_seats", values) && (
        <SwitchField<PolicyFormValues>
          name="floating_seats"
          label={t("fields.floating")}
          hint={t("hints.floating")}
          toggle={{ isOn: (seats) => seats !== null, set: (on) => (on ? 5 : null) }}
        />
      )}
      {showsField("floating_timeout_minutes", values) && <Floating values={values} />}
    </>
  )
}
