import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../modules/licensing"
import { licensingError } from "../../modules/licensing/errors"
import type LicensingModuleService from "../../modules/licensing/service"
import type { revealWorkflow } from "../../workflows/reveal"
import { pathId } from "./path-id"
import { staffActor } from "./staff-actor"

/**
 * Asks the option `staff.reveal` whether this member of staff may see a secret (a signature, a key, a
 * serial number). Without the option everyone may. Anything but `true`, a failure of the rule included,
 * refuses.
 *
 * @param userId the user's id, or the secret API key's where one is used
 * @throws MedusaError 403 REVEAL_FORBIDDEN
 */
export async function assertMayReveal(userId: string, container: MedusaContainer): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const rule = (await licensing.getOptions()).staff.reveal
  if (rule && !(await allows(() => rule(userId, container), container))) {
    throw licensingError("REVEAL_FORBIDDEN", "You may not see this secret")
  }
}

/** A route by which staff see a secret, if they may; it is recorded and never cached. */
export function revealRoute<Secret extends string | object>(
  workflow: ReturnType<typeof revealWorkflow<Secret>>,
  answerOf: (secret: Secret) => Record<string, unknown>
) {
  return async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const id = pathId(req)
    await assertMayReveal(req.auth_context.actor_id, req.scope)
    const { result } = await workflow(req.scope).run({ input: { id, actor: staffActor(req) } })
    res.setHeader("cache-control", "no-store")
    res.json(answerOf(result as Secret))
  }
}

async function allows(
  rule: () => boolean | Promise<boolean>,
  container: MedusaContainer
): Promise<boolean> {
  try {
    return (await rule()) === true
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        "medusa-plugin-licensing: option `staff.reveal` failed, so nothing was revealed",
        error instanceof Error ? error : undefined
      )
    return false
  }
}
