import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { revealLicenseKeyWorkflow } from "../../../../../workflows/licenses"
import { assertMayReveal } from "../../../../reveal-guard"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params as { id: string }
  const { actor_id } = req.auth_context
  await assertMayReveal(actor_id, req.scope)
  const { result: key } = await revealLicenseKeyWorkflow(req.scope).run({
    input: { id, actor: { type: "staff", id: actor_id } },
  })
  res.setHeader("cache-control", "no-store")
  res.json({ key })
}
