import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { licensingError } from "../../../../../../modules/licensing/errors"
import { looksLikeWholeCode } from "../../../../../lib/whole-code"
import { licensingOf } from "../helpers"
import type { StoreGetOrdersParamsType } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { limit, offset, q } = req.validatedQuery as StoreGetOrdersParamsType
  if (q !== undefined && looksLikeWholeCode(q)) {
    throw licensingError(
      "KEY_IN_URL",
      "Field 'q' looks like a whole license key, which must not stand in a URL: its last characters find it"
    )
  }
  const page = await licensingOf(req).customers.orders(req.auth_context.actor_id, {
    q,
    limit,
    offset,
  })
  res.json({ ...page, offset, limit })
}
