import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { licenseNotFound } from "../../../../../../../../modules/licensing/licenses/license-errors"
import type { CustomerAccess } from "../../../../../../../../modules/licensing/customers/types"
import { accessTo, licensingOf, runCustomerTask } from "../../../helpers"
import type { StoreActivateOnOrderType } from "../../../validators"

type Request = AuthenticatedMedusaRequest<StoreActivateOnOrderType>

/** What may be otherwise for the next license of the same program. */
const OF_THIS_LICENSE = [
  "SEATS_EXHAUSTED",
  "TRANSFER_FORBIDDEN",
  "TRANSFERS_EXHAUSTED",
  "DAILY_LIMIT",
  "MONTHLY_LIMIT",
]

export const POST = async (req: Request, res: MedusaResponse) => {
  const customerReq = req as AuthenticatedMedusaRequest
  const access = await accessTo(customerReq, "order", "activate")
  const { site_code, machine_id, note } = req.validatedBody
  let refusal: unknown
  for (const license_id of await candidates(req, access)) {
    try {
      const task = {
        task: "activate" as const,
        license_id,
        computer: { site_code, machine_id },
        details: { note },
      }
      res.json(await runCustomerTask(customerReq, access, task))
      return
    } catch (error) {
      // The first license's reason is the one to tell.
      refusal ??= error
      if (!OF_THIS_LICENSE.includes((error as { code?: string }).code ?? "")) {
        throw refusal
      }
    }
  }
  throw refusal ?? licenseNotFound(req.validatedBody.license_id ?? "")
}

async function candidates(req: Request, { order_id, customer_id }: CustomerAccess) {
  const { license_id, program_id, site_code, machine_id } = req.validatedBody
  const licensing = licensingOf(req)
  if (license_id === undefined) {
    return await licensing.activations.licensesToActivate(
      order_id,
      { site_code, machine_id },
      program_id ?? null
    )
  }
  const chosen = await licensing.customers.access(customer_id, { kind: "license", id: license_id })
  return chosen.order_id === order_id ? [license_id] : []
}
