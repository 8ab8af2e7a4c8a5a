import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { listSigningKeys } from "../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json(await listSigningKeys(req.scope))
}
