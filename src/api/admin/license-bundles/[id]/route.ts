import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import {
  deleteLicenseBundlesWorkflow,
  updateLicenseBundlesWorkflow,
} from "../../../../workflows/programs"
import { pathId } from "../../../lib/path-id"
import { retrieveBundle } from "../helpers"
import type { AdminUpdateLicenseBundleType } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ license_bundle: await retrieveBundle(pathId(req), req.scope) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateLicenseBundleType>,
  res: MedusaResponse
) => {
  const id = pathId(req)
  await updateLicenseBundlesWorkflow(req.scope).run({
    input: { bundles: [{ ...req.validatedBody, id }] },
  })
  res.json({ license_bundle: await retrieveBundle(id, req.scope) })
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  await deleteLicenseBundlesWorkflow(req.scope).run({ input: { ids: [id] } })
  res.json({ id, object: "license_bundle", deleted: true })
}
