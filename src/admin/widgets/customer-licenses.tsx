import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/types"
import { useTranslation } from "react-i18next"

import { LicensesOfSection } from "../components/licenses/licenses-of-section"

const CustomerLicenses = ({ data }: DetailWidgetProps<AdminCustomer>) => {
  const { t } = useTranslation("licensing")
  return (
    <LicensesOfSection
      key={data.id}
      filters={{ customer_id: [data.id] }}
      title={t("licenseWidgets.customerTitle")}
      hint={t("licenseWidgets.customerHint")}
      empty={t("licenseWidgets.customerEmpty")}
      allTo={`/licensing/licenses?customer_id=${data.id}`}
    />
  )
}

export const config = defineWidgetConfig({
  zone: "customer.details",
  id: "licensing:customer-licenses",
})

export default CustomerLicenses
