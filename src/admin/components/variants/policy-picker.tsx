import { Combobox } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"

import { fetchPolicies } from "../../hooks/api/license-policies"
import { policyKeys } from "../../lib/query-keys"
import type { LicensePolicy } from "../../lib/types"

const toOption = ({ id, name, program }: LicensePolicy) => ({
  value: id,
  label: `${program.name} – ${name}`,
})

type Props = {
  id: string
  label: string
  value: string[]
  onChange: (ids: string[]) => void
  /** Policies chosen before, including inactive ones, which the search does not offer. */
  known: LicensePolicy[]
}

/** Any number of active policies, found by typing. */
export const PolicyPicker = ({ id, label, value, onChange, known }: Props) => {
  const { t } = useTranslation("licensing")
  const found = useComboboxData({
    queryKey: [...policyKeys.lists(), "combobox"],
    queryFn: (params: { q?: string; limit?: number; offset?: number }) =>
      fetchPolicies({ ...params, active: true }),
    getOptions: ({ license_policies }) => license_policies.map(toOption),
    pageSize: 20,
  })
  const missing = known
    .map(toOption)
    .filter((option) => !found.options.some(({ value: each }) => each === option.value))
  return (
    <Combobox<string[]>
      id={id}
      aria-label={label}
      // The list would open with the drawer, over the fields below it.
      onFocus={() => undefined}
      value={value}
      onChange={(ids) => onChange(ids ?? [])}
      options={found.searchValue ? found.options : [...missing, ...found.options]}
      searchValue={found.searchValue}
      onSearchValueChange={found.onSearchValueChange}
      fetchNextPage={found.fetchNextPage}
      isFetchingNextPage={found.isFetchingNextPage}
      displayMode="chips"
      allowClear
      placeholder={t("variants.pick")}
    />
  )
}
