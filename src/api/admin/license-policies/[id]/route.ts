import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import {
  deleteLicensePoliciesWorkflow,
  updateLicensePoliciesWorkflow,
} from "../../../../workflows/programs"
import { pathId } from "../../../lib/path-id"
import { retrievePolicy } from "../helpers"
import type { AdminUpdateLicensePolicyType } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  res.json({ license_policy: await retrievePolicy(id, req.scope, req.queryConfig.fields) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateLicensePolicyType>,
  res: MedusaResponse
) => {
  const id = pathId(req)
  await updateLicensePoliciesWorkflow(req.scope).run({
    input: { policies: [{ ...req.validatedBody, id }] },
  })
  res.json({ license_policy: await retrievePolicy(id, req.scope, req.queryConfig.fields) })
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  await deleteLicensePoliciesWorkflow(req.scope).run({ input: { ids: [id] } })
  res.json({ id, object: "license_policy", deleted: true })
}
