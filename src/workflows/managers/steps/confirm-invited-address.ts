import type { IAuthModuleService, Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import { addressToConfirm } from "../../portal"
import { confirmAddress } from "../lib/confirm-address"

/** The provider of e-mail logins; Medusa always has it. */
const PROVIDER = "emailpass"

export type ConfirmInvitedAddressInput = {
  /** Whom the token was mailed to. */
  invited: "manager" | "user"
  /** Of the invitation. */
  token: string
  email: string
  auth_identity_id: string
}

/** Id of {@link confirmInvitedAddressStep}. */
export const confirmInvitedAddressStepId = "confirm-invited-address-step"

/**
 * Marks the invited address of a login as confirmed, in shops that require it (Medusa's
 * `http.authVerificationsPerActor`): the invitation went there. Never undone, since the proof remains valid; if
 * it fails, the login is asked to confirm like any other.
 */
export const confirmInvitedAddressStep = createStep(
  { name: confirmInvitedAddressStepId, noCompensation: true },
  async (
    { invited, token, email, auth_identity_id }: ConfirmInvitedAddressInput,
    { container }
  ) => {
    const entity_type = addressToConfirm(container)
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const mailed =
      invited === "manager"
        ? await licensing.managers.invited(token)
        : await licensing.users.readLink(token)
    if (entity_type === null || mailed?.email !== email) {
      return new StepResponse()
    }
    const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
    const login = { auth_identity_id, entity_id: email }
    const [theirs] = await auth.listProviderIdentities({ ...login, provider: PROVIDER })
    if (theirs) {
      await confirmAddress(auth, { ...login, entity_type }).catch((error: Error) =>
        container
          .resolve<Logger>(ContainerRegistrationKeys.LOGGER)
          .warn(`licensing: the address of an invitation was not confirmed: ${error.message}`)
      )
    }
    return new StepResponse()
  }
)
