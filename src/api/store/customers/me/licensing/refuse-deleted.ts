import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../modules/licensing/service"

/** Routes below these ask for the customer's access, which finds no deleted customer. */
const ASKS_FOR_ACCESS = /\/(orders|licenses|activations)\/(?!search(\/|$))./i

/**
 * Turns away the token of a customer who was deleted since, as Medusa turns away one that it never gave: a
 * token outlives its account, and orders keep the id of the customer who placed them. What is of one order, license or
 * activation is left to `accessTo`, which looks for the customer by the statement that it asks anyway.
 */
export async function refuseDeletedCustomers(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  if (ASKS_FOR_ACCESS.test(req.path)) {
    next()
    return
  }
  const { auth_context } = req as Partial<AuthenticatedMedusaRequest>
  try {
    const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
    if (auth_context?.actor_id && !(await licensing.customers.hasCustomer(auth_context.actor_id))) {
      res.status(401).json({ message: "Unauthorized" })
      return
    }
    next()
  } catch (error) {
    next(error)
  }
}
