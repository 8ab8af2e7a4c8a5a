import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { IAuthModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { endAccountSignInsWorkflow } from "../../workflows/users"

/**
 * Middleware of Medusa's route that sets a new password with the token of a mail: it ends the account's sign-ins with
 * programs. Medusa reports a new password by no event. It runs once Medusa has accepted the token, and again after the
 * answer: the former password could sign in until the new one was written.
 */
export async function endSignInsWithPassword(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const { auth_context } = req as Partial<AuthenticatedMedusaRequest>
  try {
    if (auth_context) {
      const { auth_identity_id } = auth_context
      const { app_metadata } = await req.scope
        .resolve<IAuthModuleService>(Modules.AUTH)
        .retrieveAuthIdentity(auth_identity_id)
      const customer_id = app_metadata?.customer_id
      if (typeof customer_id === "string") {
        const end = async () =>
          await endAccountSignInsWorkflow(req.scope).run({
            input: { customer_id, auth_identity_id },
          })
        await end()
        res.once("finish", () => {
          end().catch((error: unknown) => {
            req.scope
              .resolve(ContainerRegistrationKeys.LOGGER)
              .error("licensing: sign-ins by a former password could not be ended", error as Error)
          })
        })
      }
    }
    next()
  } catch (error) {
    next(error)
  }
}
