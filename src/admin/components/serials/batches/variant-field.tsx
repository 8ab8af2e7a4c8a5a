import { useComboboxData, variantsQueryKeys } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"

import { fetchVariants } from "../../../hooks/api/serial-batches"
import type { BatchFormValues } from "../../../lib/batch-form"
import { ComboboxField } from "../../common/combobox-field"

/** A variant of the shop, found by title or SKU; optional. */
export const VariantField = () => {
  const { t } = useTranslation("licensing")
  const found = useComboboxData({
    queryKey: [...variantsQueryKeys.lists(), "licensing-combobox"],
    queryFn: fetchVariants,
    getOptions: ({ variants }) =>
      variants.map(({ id, title, product }) => ({
        value: id,
        label: [product?.title, title].filter(Boolean).join(" – ") || id,
      })),
    pageSize: 20,
  })
  return (
    <ComboboxField<BatchFormValues>
      name="variant_id"
      label={t("batches.variant")}
      hint={t("batches.variantHint")}
      found={found}
      options={found.options}
      optional
    />
  )
}
