import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { variantNotFound } from "../../../../../modules/licensing/programs/program-errors"
import { updateVariantLicensePoliciesWorkflow } from "../../../../../workflows/programs"
import { pathId } from "../../../../lib/path-id"
import { policiesOfVariants } from "../../helpers"
import { variantPolicyFields } from "../../query-config"
import type { AdminUpdateVariantLicensePoliciesType } from "../../validators"

const listPolicies = async (id: string, scope: MedusaContainer) => {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["id", ...variantPolicyFields],
    filters: { id },
  })
  const [variant] = data
  if (!variant) {
    throw variantNotFound(id)
  }
  return (await policiesOfVariants(scope, [variant]))(id)
}

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  res.json({ license_policies: await listPolicies(id, req.scope) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateVariantLicensePoliciesType>,
  res: MedusaResponse
) => {
  const id = pathId(req)
  const { top_ups, ...change } = req.validatedBody
  await updateVariantLicensePoliciesWorkflow(req.scope).run({
    input: {
      variants: [
        {
          ...change,
          variant_id: id,
          top_ups: top_ups?.map((topUp) => ({ ...topUp, feature: topUp.feature ?? "" })),
        },
      ],
    },
  })
  res.json({ license_policies: await listPolicies(id, req.scope) })
}
