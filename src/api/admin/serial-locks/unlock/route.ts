import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { unlockSerialTriesWorkflow } from "../../../../workflows/serials"
import { staffActor } from "../../../lib/staff-actor"
import type { AdminUnlockSerialsType } from "../../serial-numbers/validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUnlockSerialsType>,
  res: MedusaResponse
) => {
  const { id } = req.validatedBody
  await unlockSerialTriesWorkflow(req.scope).run({ input: { id, actor: staffActor(req) } })
  res.json({ id })
}
