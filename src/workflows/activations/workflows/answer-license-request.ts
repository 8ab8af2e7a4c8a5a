import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createHook,
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LicensingEvents } from "../../issuing/events"
import {
  type AnswerLicenseRequestInput,
  answerLicenseRequestStep,
} from "../steps/answer-license-request"

/** Id of {@link answerLicenseRequestWorkflow}. */
export const answerLicenseRequestWorkflowId = "answer-license-request"

/**
 * Answers the request of a computer without a network: activates it if it is not active, and makes its machine
 * file. The result's `verdict` says whether both were done, and if not, why. Emits `license.activated` where
 * the computer was not activated before.
 *
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 */
export const answerLicenseRequestWorkflow = createWorkflow(
  answerLicenseRequestWorkflowId,
  (input: AnswerLicenseRequestInput) => {
    const validate = createHook("validate", { input })
    const result = answerLicenseRequestStep(input)
    when(
      "computer-activated",
      { result },
      ({ result: { activation, repeated } }) => activation !== null && !repeated
    ).then(() => {
      emitEventStep({
        eventName: LicensingEvents.LICENSE_ACTIVATED,
        data: transform({ result }, ({ result: { activation } }) => ({
          id: activation?.license_id,
          activation_id: activation?.id,
        })),
      })
    })
    return new WorkflowResponse(result, { hooks: [validate] })
  }
)
