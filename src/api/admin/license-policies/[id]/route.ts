import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import {
  deleteLicensePoliciesWorkflow,
  updateLicensePoliciesWorkflow,
} from "../../../../workflows/programs"
import { retrievePolicy } from "../helpers"
import type { AdminUpdateLicensePolicyType } from "../validators"

type Params = { id: string }

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params as Params
  res.json({ license_policy: await retrievePolicy(id, req.scope, req.queryConfig.fields) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateLicensePolicyType>,
  res: MedusaResponse
) => {
  const { id } = req.params as Params
  await updateLicensePoliciesWorkflow(req.scope).run({
    input: { policies: [{ ...req.validatedBody, id }] },
  })
  res.json({ license_policy: await retrievePolicy(id, req.scope, req.queryConfig.fields) })
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params as Params
  await deleteLicensePoliciesWorkflow(req.scope).run({ input: { ids: [id] } })
  res.json({ id, object: "license_policy", deleted: true })
}
