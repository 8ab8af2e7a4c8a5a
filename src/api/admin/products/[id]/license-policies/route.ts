import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { productNotFound } from "../../../../../modules/licensing/programs/program-errors"
import { pathId } from "../../../../lib/path-id"
import { bundleOfVariant, policiesOfVariants } from "../../../product-variants/helpers"
import { variantBundleFields, variantPolicyFields } from "../../../product-variants/query-config"

const fields = [
  "id",
  "title",
  "sku",
  "variant_rank",
  ...variantPolicyFields,
  ...variantBundleFields,
].map((field) => `variants.${field}`)

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", ...fields],
    filters: { id },
  })
  const [product] = data
  if (!product) {
    throw productNotFound(id)
  }
  // Medusa leaves the rank of variants that nobody ranked at 0.
  const variants = [...product.variants].sort(
    (one, other) =>
      (one.variant_rank ?? 0) - (other.variant_rank ?? 0) ||
      one.title.localeCompare(other.title, "en", { numeric: true })
  )
  const policiesOf = await policiesOfVariants(req.scope, variants)
  res.json({
    variants: variants.map((variant) => ({
      id: variant.id,
      title: variant.title,
      sku: variant.sku,
      license_policies: policiesOf(variant.id),
      license_bundle: bundleOfVariant(variant),
    })),
  })
}
