import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"

export type EndAccountSignInsInput = { customer_id: string }

/** Id of {@link endAccountSignInsStep}. */
export const endAccountSignInsStepId = "end-account-sign-ins-step"

/** Ends every sign-in by an account. Not undone when a later step fails: they sign in again. */
export const endAccountSignInsStep = createStep(
  { name: endAccountSignInsStepId, noCompensation: true },
  async ({ customer_id }: EndAccountSignInsInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    return new StepResponse(await licensing.users.signOutAccount(customer_id))
  }
)
