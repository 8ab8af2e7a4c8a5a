import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { variantNotFound } from "../../../../../modules/licensing/programs/program-errors"
import { updateVariantLicenseBundleWorkflow } from "../../../../../workflows/programs"
import { pathId } from "../../../../lib/path-id"
import { bundleOfVariant } from "../../helpers"
import { variantBundleFields } from "../../query-config"
import type { AdminSetVariantLicenseBundleType } from "../../validators"

const readBundle = async (id: string, scope: MedusaContainer) => {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["id", ...variantBundleFields],
    filters: { id },
  })
  const [variant] = data
  if (!variant) {
    throw variantNotFound(id)
  }
  return bundleOfVariant(variant)
}

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ license_bundle: await readBundle(pathId(req), req.scope) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminSetVariantLicenseBundleType>,
  res: MedusaResponse
) => {
  const id = pathId(req)
  await updateVariantLicenseBundleWorkflow(req.scope).run({
    input: { ...req.validatedBody, variant_id: id },
  })
  res.json({ license_bundle: await readBundle(id, req.scope) })
}
