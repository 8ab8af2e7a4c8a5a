import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { fetchBundles } from "../../hooks/api/license-bundles"
import { bundleKeys } from "../../lib/query-keys"
import type { LicenseBundle } from "../../lib/types"
import { ComboboxField } from "../common/combobox-field"

type Props<T extends FieldValues> = {
  name: FieldPath<T>
  optional?: boolean
  hint?: string
  /** The bundle chosen before, which may be inactive. */
  known?: LicenseBundle | null
}

const toOption = ({ id, name, code }: Pick<LicenseBundle, "id" | "name" | "code">) => ({
  value: id,
  label: `${name} (${code})`,
})

/** An active bundle, found by typing. */
export const BundleField = <T extends FieldValues>({ name, known, ...field }: Props<T>) => {
  const { t } = useTranslation("licensing")
  const found = useComboboxData({
    queryKey: [...bundleKeys.lists(), "combobox"],
    queryFn: (params: { q?: string; limit?: number; offset?: number }) =>
      fetchBundles({ ...params, active: true }),
    getOptions: ({ license_bundles }) => license_bundles.map(toOption),
    pageSize: 20,
  })
  const isKnown = found.searchValue || found.options.some(({ value }) => value === known?.id)
  return (
    <ComboboxField<T>
      name={name}
      label={t("bundles.one")}
      found={found}
      options={known && !isKnown ? [toOption(known), ...found.options] : found.options}
      {...field}
    />
  )
}
