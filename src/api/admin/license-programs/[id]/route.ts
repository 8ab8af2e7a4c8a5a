import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import {
  deleteLicenseProgramsWorkflow,
  updateLicenseProgramsWorkflow,
} from "../../../../workflows/programs"
import { pathId } from "../../../lib/path-id"
import { retrieveProgram } from "../helpers"
import type { AdminUpdateLicenseProgramType } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  res.json({ license_program: await retrieveProgram(id, req.scope, req.queryConfig.fields) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateLicenseProgramType>,
  res: MedusaResponse
) => {
  const id = pathId(req)
  await updateLicenseProgramsWorkflow(req.scope).run({
    input: { programs: [{ ...req.validatedBody, id }] },
  })
  res.json({ license_program: await retrieveProgram(id, req.scope, req.queryConfig.fields) })
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  await deleteLicenseProgramsWorkflow(req.scope).run({ input: { ids: [id] } })
  res.json({ id, object: "license_program", deleted: true })
}
