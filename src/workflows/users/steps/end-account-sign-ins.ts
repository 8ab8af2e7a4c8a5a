import type { MedusaContainer, ProviderIdentityDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import { foldedEmail } from "../../../modules/licensing/domain/email"
import type LicensingModuleService from "../../../modules/licensing/service"
import { renewLogin } from "../lib/given-password"

export type EndAccountSignInsInput = {
  customer_id: string
  /** Whose login got the new password; absent = the one by the customer's address. */
  auth_identity_id?: string
}

/** Id of {@link endAccountSignInsStep}. */
export const endAccountSignInsStepId = "end-account-sign-ins-step"

/**
 * Ends every sign-in by an account, and what was logged in by a password that somebody else set, once the user has
 * another. Not undone when a later step fails: they sign in again.
 */
export const endAccountSignInsStep = createStep(
  { name: endAccountSignInsStepId, noCompensation: true },
  async (input: EndAccountSignInsInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    for (const login of await loginsOf(input, container)) {
      await renewLogin(container.resolve(Modules.AUTH), login)
    }
    return new StepResponse(await licensing.users.signOutAccount(input.customer_id))
  }
)

/** The logins of an account that may have got a new password. */
async function loginsOf(
  { customer_id, auth_identity_id }: EndAccountSignInsInput,
  container: MedusaContainer
): Promise<ProviderIdentityDTO[]> {
  const auth = container.resolve(Modules.AUTH)
  if (auth_identity_id !== undefined) {
    return await auth.listProviderIdentities({ auth_identity_id })
  }
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: customer_id }, { select: ["email"] })
  return customer
    ? await auth.listProviderIdentities({
        provider: "emailpass",
        entity_id: foldedEmail(customer.email),
      })
    : []
}
