import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { licenseNotFound } from "../../../../../../../../modules/licensing/licenses/license-errors"
import { accessTo, licensingOf } from "../../../helpers"
import type { StoreCheckCodesType } from "../../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreCheckCodesType>,
  res: MedusaResponse
) => {
  const { order_id, customer_id } = await accessTo(
    req as AuthenticatedMedusaRequest,
    "order",
    "check_codes"
  )
  const { license_id, ...codes } = req.validatedBody
  const licensing = licensingOf(req)
  if (license_id !== undefined) {
    const target = { kind: "license" as const, id: license_id }
    const chosen = await licensing.customers.access(customer_id, target)
    if (chosen.order_id !== order_id) {
      throw licenseNotFound(license_id)
    }
  }
  res.json({
    result: await licensing.activations.checkTypedCodes(order_id, codes, license_id ?? null),
  })
}
