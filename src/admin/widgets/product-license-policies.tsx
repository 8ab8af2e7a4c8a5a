import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/types"

import { VariantPoliciesSection } from "../components/variants/variant-policies-section"
import { useProductPolicies } from "../hooks/api/variant-policies"

const ProductLicensePolicies = ({ data }: DetailWidgetProps<AdminProduct>) => {
  const { variants, error, refetch } = useProductPolicies(data.id)
  return <VariantPoliciesSection variants={variants} error={error} onRetry={refetch} titled />
}

export const config = defineWidgetConfig({
  zone: "product.details.side",
  id: "licensing:product-policies",
})

export default ProductLicensePolicies
