import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { keyFormatBits } from "../../../modules/licensing/domain/policies/key-pattern"
import { useLicenseProgram } from "../../hooks/api/license-programs"
import { DEFAULT_KEY_FORMAT } from "../../lib/key-format"
import type { PolicyFormValues } from "../../lib/policy-form"
import { CheckboxListField } from "../common/checkbox-list-field"
import { FeatureTermsFields } from "../common/feature-terms-fields"
import { TextField } from "../common/text-field"

const FeatureField = ({ programId }: { programId: string }) => {
  const { t } = useTranslation("licensing")
  const { license_program } = useLicenseProgram(programId)
  const features = license_program?.features ?? []
  if (!features.length) return null
  return (
    <CheckboxListField<PolicyFormValues>
      name="features"
      label={t("features.title")}
      hint={t("hints.features")}
      emptyValue={null}
      options={features.map(({ code, name, retired }) => ({
        value: code,
        label: retired ? t("features.retiredName", { name }) : name,
        disabled: retired,
      }))}
    />
  )
}

/** The key format and the features. */
export const KeyFields = () => {
  const { t } = useTranslation("licensing")
  const { watch } = useFormContext<PolicyFormValues>()
  const { key_format, program_id } = watch()
  const bits = Math.floor(keyFormatBits(key_format ?? ""))
  return (
    <>
      <TextField<PolicyFormValues>
        name="key_prefix"
        label={t("fields.key_prefix")}
        hint={t("hints.key_prefix")}
        placeholder="PHOTO"
        spellCheck={false}
        optional
      />
      <TextField<PolicyFormValues>
        name="key_format"
        label={t("fields.key_format")}
        hint={key_format ? t("hints.key_format_bits", { bits }) : t("hints.key_format")}
        placeholder={DEFAULT_KEY_FORMAT}
        spellCheck={false}
        optional
      />
      <FeatureField programId={program_id} />
      <FeatureTermsFields programId={program_id} of="policy" />
    </>
  )
}
