import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import type { ActingManager } from "../../../../../../modules/licensing/managers/types"
import type { OwnAct } from "../../../../../../modules/licensing/domain/permissions/permissions"
import { licensingOf } from "../helpers"

/**
 * The manager that the logged-in customer is, who may do the act on their own account.
 * @throws PERMISSION_REQUIRED
 */
export async function actingManager(
  req: Pick<AuthenticatedMedusaRequest, "scope" | "auth_context">,
  act: OwnAct
): Promise<ActingManager> {
  return await licensingOf(req).managers.permitted(req.auth_context.actor_id, act)
}
