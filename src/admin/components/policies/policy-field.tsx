import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { fetchPolicies } from "../../hooks/api/license-policies"
import { policyKeys } from "../../lib/query-keys"
import { ComboboxField } from "../common/combobox-field"

type Props<T extends FieldValues> = {
  name: FieldPath<T>
  /** Only policies of this program; absent = of any. */
  programId?: string
  /** Policies chosen before, which the search may not offer. */
  known?: { id: string; name: string; program: { name: string } }[]
}

/** An active policy, found by typing. */
export const PolicyField = <T extends FieldValues>({ name, programId, known = [] }: Props<T>) => {
  const { t } = useTranslation("licensing")
  const found = useComboboxData({
    queryKey: [...policyKeys.lists(), "combobox", programId],
    queryFn: (params: { q?: string; limit?: number; offset?: number }) =>
      fetchPolicies({ ...params, active: true, program_id: programId }),
    getOptions: ({ license_policies }) =>
      license_policies.map(({ id, name: text, program }) => ({
        value: id,
        label: programId ? text : `${program.name} – ${text}`,
      })),
    pageSize: 20,
  })
  const missing = known
    .map(({ id, name: text, program }) => ({ value: id, label: `${program.name} – ${text}` }))
    .filter(({ value }) => !found.options.some((option) => option.value === value))
  return (
    <ComboboxField<T>
      name={name}
      label={t("issue.policy")}
      found={found}
      options={found.searchValue ? found.options : [...missing, ...found.options]}
    />
  )
}
