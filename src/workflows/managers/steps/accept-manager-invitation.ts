import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"

export type AcceptManagerInvitationInput = {
  token: string
  customer: { id: string; email: string }
}

/** Id of {@link acceptManagerInvitationStep}. */
export const acceptManagerInvitationStepId = "accept-manager-invitation-step"

/** Uses up an invitation's token. The last step that changes anything, so never undone. */
export const acceptManagerInvitationStep = createStep(
  { name: acceptManagerInvitationStepId, noCompensation: true },
  async ({ token, customer }: AcceptManagerInvitationInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    return new StepResponse(await licensing.managers.acceptInvitation(token, customer))
  }
)
