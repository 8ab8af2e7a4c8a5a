import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"

export type UseUserLinkInput = {
  token: string
  customer: { id: string; email: string }
  /** The account got a new password by it, which ends its sign-ins with programs. */
  password_set?: boolean
  /** The account is new, and so is its login. */
  login_made?: boolean
}

/** Id of {@link useUserLinkStep}. */
export const useUserLinkStepId = "use-license-user-link-step"

/** Uses up a user's link. The last step that changes anything, so never undone. */
export const useUserLinkStep = createStep(
  { name: useUserLinkStepId, noCompensation: true },
  async ({ token, customer, ...how }: UseUserLinkInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    return new StepResponse(await licensing.users.useLink(token, customer, how))
  }
)
