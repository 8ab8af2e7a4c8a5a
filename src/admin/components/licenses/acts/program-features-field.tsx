import type { FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useLicenseProgram } from "../../../hooks/api/license-programs"
import { CheckboxListField } from "../../common/checkbox-list-field"

/** Features of a program's catalogue; nothing if it has none. */
export const ProgramFeaturesField = <T extends FieldValues>({
  name,
  programId,
}: {
  name: FieldPath<T>
  programId: string
}) => {
  const { t } = useTranslation("licensing")
  const { license_program } = useLicenseProgram(programId)
  const features = license_program?.features ?? []
  if (!features.length) return null
  return (
    <CheckboxListField<T>
      name={name}
      label={t("features.title")}
      emptyValue={null}
      options={features.map(({ code, name: label, retired }) => ({
        value: code,
        label: retired ? t("features.retiredName", { name: label }) : label,
        disabled: retired,
      }))}
    />
  )
}
