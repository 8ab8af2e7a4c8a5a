import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { revealLicenseKeyWorkflow } from "../../../../../../../../workflows/licenses"
import { pathId } from "../../../../../../../lib/path-id"
import { accessTo } from "../../../helpers"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { actor } = await accessTo(req, "license", "reveal_key")
  const id = pathId(req)
  const { result: key } = await revealLicenseKeyWorkflow(req.scope).run({ input: { id, actor } })
  res.setHeader("cache-control", "no-store")
  res.json({ key })
}
