import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProductVariant, DetailWidgetProps } from "@medusajs/types"

import { VariantPoliciesSection } from "../components/variants/variant-policies-section"
import { useVariantPolicies } from "../hooks/api/variant-policies"

const VariantLicensePolicies = ({ data }: DetailWidgetProps<AdminProductVariant>) => {
  const { license_policies, license_bundle = null, error, refetch } = useVariantPolicies(data.id)
  const variants = license_policies && [
    { id: data.id, title: data.title, sku: data.sku, license_policies, license_bundle },
  ]
  return <VariantPoliciesSection variants={variants} error={error} onRetry={refetch} />
}

export const config = defineWidgetConfig({
  zone: "product_variant.details.side",
  id: "licensing:variant-policies",
})

export default VariantLicensePolicies
