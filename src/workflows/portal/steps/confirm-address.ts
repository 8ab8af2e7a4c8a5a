import type { IAuthModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { addressToConfirm } from "../lib/address-to-confirm"

/** What proves by a code, where the shop configures nothing else; Medusa always has it. */
const CODE_PROVIDER = "token"

export type ConfirmAddressInput = { auth_identity_id: string; email: string }

/** Id of {@link confirmAddressStep}. */
export const confirmAddressStepId = "confirm-address-step"

/**
 * Says of a login whose owner proved the address in another way that it is confirmed, in shops that want
 * that (Medusa's `http.authVerificationsPerActor`). Never taken back: what was proven stays so.
 */
export const confirmAddressStep = createStep(
  { name: confirmAddressStepId, noCompensation: true },
  async ({ auth_identity_id, email }: ConfirmAddressInput, { container }) => {
    const entity_type = addressToConfirm(container)
    if (entity_type !== null) {
      const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
      const asked = await auth.requestAuthVerification({
        auth_identity_id,
        entity_id: email,
        entity_type,
        code_provider: CODE_PROVIDER,
      })
      // Without a code it was confirmed before.
      if (asked.code) {
        await auth.confirmAuthVerification({ code: asked.code, code_provider: CODE_PROVIDER })
      }
    }
    return new StepResponse()
  }
)
