import type { IAuthModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** `made`: created by this request, so it is deleted if the request fails. */
export type KeepNewLoginInput = { auth_identity_id: string; made: boolean }

/** Id of {@link keepNewLoginStep}. */
export const keepNewLoginStepId = "keep-new-login-step"

/** Passes a login on. Compensation: it is deleted, if this request created it. */
export const keepNewLoginStep = createStep(
  keepNewLoginStepId,
  async (login: KeepNewLoginInput) => new StepResponse(login.auth_identity_id, login),
  async (login, { container }) => {
    if (login?.made) {
      const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
      await auth.deleteAuthIdentities([login.auth_identity_id])
    }
  }
)
