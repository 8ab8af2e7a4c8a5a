import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/types"
import { useTranslation } from "react-i18next"

import { LicensesOfSection } from "../components/licenses/licenses-of-section"

const ProductLicenses = ({ data }: DetailWidgetProps<AdminProduct>) => {
  const { t } = useTranslation("licensing")
  return (
    <LicensesOfSection
      key={data.id}
      filters={{ product_id: [data.id] }}
      title={t("licenseWidgets.productTitle")}
      hint={t("licenseWidgets.productHint")}
      empty={t("licenseWidgets.productEmpty")}
      allTo={`/licensing/licenses?product_id=${data.id}`}
      withOwner
    />
  )
}

export const config = defineWidgetConfig({
  zone: "product.details",
  id: "licensing:product-licenses",
})

export default ProductLicenses
