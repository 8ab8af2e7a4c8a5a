import { useComboboxData } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"

import { fetchPrograms, useLicenseProgram } from "../../hooks/api/license-programs"
import type { PolicyFormValues } from "../../lib/policy-form"
import { programKeys } from "../../lib/query-keys"
import { ComboboxField } from "../common/combobox-field"

/** The program of a new policy, found by typing. */
export const ProgramField = ({ selected }: { selected: string }) => {
  const { t } = useTranslation("licensing")
  const { license_program } = useLicenseProgram(selected)
  const programs = useComboboxData({
    queryKey: [...programKeys.lists(), "combobox"],
    queryFn: (params: { q?: string; limit?: number; offset?: number }) =>
      fetchPrograms({ ...params, active: true }),
    getOptions: ({ license_programs }) =>
      license_programs.map(({ id, name, code }) => ({ value: id, label: `${name} (${code})` })),
  })
  const known = programs.options.some(({ value }) => value === selected)
  const options =
    license_program && !known
      ? [{ value: license_program.id, label: license_program.name }, ...programs.options]
      : programs.options
  return (
    <ComboboxField<PolicyFormValues>
      name="program_id"
      label={t("fields.program")}
      hint={t("policies.programHint")}
      found={programs}
      options={options}
    />
  )
}
