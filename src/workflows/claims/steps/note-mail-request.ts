import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { MailRequest } from "../../../modules/licensing/orders/mail-requests-types"

/** Id of {@link noteMailRequestStep}. */
export const noteMailRequestStepId = "note-mail-request-step"

/** Stores a request for a mail until it is answered. Compensation: it is deleted. */
export const noteMailRequestStep = createStep(
  noteMailRequestStepId,
  async (request: MailRequest, { container }) => {
    const id = await container
      .resolve<LicensingModuleService>(LICENSING_MODULE)
      .orders.addMailRequest(request)
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<LicensingModuleService>(LICENSING_MODULE).orders.endMailRequest(id)
    }
  }
)
