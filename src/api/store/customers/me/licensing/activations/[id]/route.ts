import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { pathId } from "../../../../../../lib/path-id"
import { accessTo, customerComputer, licensingOf } from "../../helpers"
import type { StoreAnnotateType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreAnnotateType>,
  res: MedusaResponse
) => {
  const access = await accessTo(req as AuthenticatedMedusaRequest, "activation", "annotate")
  const id = pathId(req)
  const licensing = licensingOf(req)
  await licensing.activations.annotate(id, req.validatedBody.note, access.actor)
  const activation = await licensing.activations.findListed(id)
  res.json({ activation: activation && customerComputer(access)(activation) })
}
