import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import type { Actor } from "../../modules/licensing/domain/vocabulary"

/** The member of staff, or the secret API key, that a request of the admin comes from. */
export function staffActor(req: Pick<AuthenticatedMedusaRequest, "auth_context">): Actor {
  return { type: "staff", id: req.auth_context.actor_id }
}
