import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { createLicenseProgramsWorkflow } from "../../../workflows/programs"
import { retrieveProgram, withPolicyCounts } from "./helpers"
import type { AdminCreateLicenseProgramType } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "license_program",
    fields: [...req.queryConfig.fields, "id"],
    filters: req.filterableFields,
    pagination: req.queryConfig.pagination,
  })
  res.json({
    license_programs: await withPolicyCounts(data, req.scope),
    count: metadata?.count,
    offset: metadata?.skip,
    limit: metadata?.take,
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateLicenseProgramType>,
  res: MedusaResponse
) => {
  const { result } = await createLicenseProgramsWorkflow(req.scope).run({
    input: { programs: [req.validatedBody] },
  })
  const [created] = result
  const license_program = await retrieveProgram(
    created?.id ?? "",
    req.scope,
    req.queryConfig.fields
  )
  res.status(200).json({ license_program })
}
