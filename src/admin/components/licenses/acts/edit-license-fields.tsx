import { useTranslation } from "react-i18next"

import { LICENSE_DATES } from "../../../../modules/licensing/domain/license-dates"
import {
  licenseHasField,
  NOTE_LENGTH,
  type LicenseFormField,
  type LicenseFormValues,
} from "../../../lib/license-form"
import type { LicenseDetail } from "../../../lib/types"
import { DateField } from "../../common/date-field"
import { FeatureTermsFields } from "../../common/feature-terms-fields"
import { LimitField, NumberField } from "../../common/number-field"
import { SwitchField } from "../../common/switch-field"
import { TextareaField } from "../../common/textarea-field"
import { CustomFieldsEditor } from "./custom-fields-editor"
import { ProgramFeaturesField } from "./program-features-field"

const LIMITS = [
  "max_transfers",
  "max_users",
  "offline_ttl_days",
  "max_consumptions",
  "max_overages",
] as const
const SWITCHES = [
  "allow_offline",
  "allow_license_files",
  "allow_typed_codes",
  "is_trial",
  "is_test",
] as const
const UNITS: Partial<Record<LicenseFormField, string>> = {
  offline_ttl_days: "days",
}

/** Everything that can be changed on an issued license: never its kind, program or policy. */
export const EditLicenseFields = ({ license }: { license: LicenseDetail }) => {
  const { t } = useTranslation("licensing")
  const has = (field: LicenseFormField) => licenseHasField(field, license)
  const unit = (field: LicenseFormField) => UNITS[field] && t(`units.${UNITS[field]}`)
  return (
    <div className="flex flex-col gap-y-6">
      {has("granted_seats") && (
        <NumberField<LicenseFormValues>
          name="granted_seats"
          label={t("licenseFields.granted_seats")}
          hint={t("licenseHints.granted_seats", { purchased: license.purchased_seats })}
        />
      )}
      {LICENSE_DATES.filter(has).map((field) => (
        <DateField<LicenseFormValues>
          key={field}
          name={field}
          label={t(`licenseFields.${field}`)}
          toEnd={field !== "starts_at"}
          hint={t(`licenseHints.${field}`)}
          optional
        />
      ))}
      {has("grace_hours") && (
        <NumberField<LicenseFormValues>
          name="grace_hours"
          label={t("fields.grace_hours")}
          unit={t("units.hours")}
        />
      )}
      {LIMITS.filter(has).map((field) => (
        <LimitField<LicenseFormValues>
          key={field}
          name={field}
          label={t(`fields.${field}`)}
          unit={unit(field)}
        />
      ))}
      {has("license_file_ttl_days") && (
        <NumberField<LicenseFormValues>
          name="license_file_ttl_days"
          label={t("fields.license_file_ttl_days")}
          unit={t("units.days")}
          min={1}
        />
      )}
      {has("floating_seats") && (
        <NumberField<LicenseFormValues>
          name="floating_seats"
          label={t("fields.floating_seats")}
          min={1}
          nullable={{ label: t("licenseFields.ownSeats"), fallback: 1 }}
        />
      )}
      {has("floating_timeout_minutes") && (
        <NumberField<LicenseFormValues>
          name="floating_timeout_minutes"
          label={t("fields.floating_timeout_minutes")}
          unit={t("units.minutes")}
          min={1}
          nullable={{ label: t("fields.shopDefault"), fallback: 10 }}
        />
      )}
      {has("floating_overdraft_percent") && (
        <NumberField<LicenseFormValues>
          name="floating_overdraft_percent"
          label={t("fields.floating_overdraft_percent")}
          unit="%"
          min={0}
        />
      )}
      {has("max_borrow_hours") && (
        <NumberField<LicenseFormValues>
          name="max_borrow_hours"
          label={t("fields.max_borrow_hours")}
          unit={t("units.hours")}
          min={1}
          nullable={{ label: t("fields.notLent"), fallback: 72 }}
        />
      )}
      <ProgramFeaturesField<LicenseFormValues> name="features" programId={license.program.id} />
      <FeatureTermsFields programId={license.program.id} of="license" />
      {SWITCHES.filter(has).map((field) => (
        <SwitchField<LicenseFormValues>
          key={field}
          name={field}
          label={t(`licenseFields.${field}`)}
        />
      ))}
      <CustomFieldsEditor />
      <TextareaField<LicenseFormValues>
        name="note"
        label={t("licenseFields.note")}
        hint={t("licenseHints.note")}
        maxLength={NOTE_LENGTH}
        optional
      />
    </div>
  )
}
