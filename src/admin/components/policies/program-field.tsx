import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { fetchPrograms, useLicenseProgram } from "../../hooks/api/license-programs"
import { programKeys } from "../../lib/query-keys"
import type { LicenseProgram } from "../../lib/types"
import { ComboboxField } from "../common/combobox-field"

type Props<T extends FieldValues> = {
  name: FieldPath<T>
  selected: string
  hint: string
  /** Filters the found programs. */
  offers?: (program: LicenseProgram) => boolean
}

/** An active program, found by typing. */
export const ProgramField = <T extends FieldValues>({
  name,
  selected,
  hint,
  offers = () => true,
}: Props<T>) => {
  const { t } = useTranslation("licensing")
  const { license_program } = useLicenseProgram(selected)
  const programs = useComboboxData({
    queryKey: [...programKeys.lists(), "combobox"],
    queryFn: (params: { q?: string; limit?: number; offset?: number }) =>
      fetchPrograms({ ...params, active: true }),
    getOptions: ({ license_programs }) =>
      license_programs
        .filter(offers)
        .map(({ id, name: text, code }) => ({ value: id, label: `${text} (${code})` })),
  })
  const known = programs.options.some(({ value }) => value === selected)
  const options =
    license_program && !known
      ? [{ value: license_program.id, label: license_program.name }, ...programs.options]
      : programs.options
  return (
    <ComboboxField<T>
      name={name}
      label={t("fields.program")}
      hint={hint}
      found={programs}
      options={options}
    />
  )
}
