import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { createLicensePoliciesWorkflow } from "../../../workflows/programs"
import { retrievePolicy } from "./helpers"
import type { AdminCreateLicensePolicyType } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "license_policy",
    fields: req.queryConfig.fields,
    filters: req.filterableFields,
    pagination: req.queryConfig.pagination,
  })
  res.json({
    license_policies: data,
    count: metadata?.count,
    offset: metadata?.skip,
    limit: metadata?.take,
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateLicensePolicyType>,
  res: MedusaResponse
) => {
  const { result } = await createLicensePoliciesWorkflow(req.scope).run({
    input: { policies: [req.validatedBody] },
  })
  const [created] = result
  const license_policy = await retrievePolicy(created?.id ?? "", req.scope, req.queryConfig.fields)
  res.status(200).json({ license_policy })
}
