import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { DeviceAnswer } from "../../../modules/licensing/users/types"
import { answerDeviceSignInStep } from "../steps/answer-device-sign-in"

/** Id of {@link answerDeviceSignInWorkflow}. */
export const answerDeviceSignInWorkflowId = "answer-device-sign-in"

/**
 * A customer signs a program in that waits with a code, or refuses it. Results in the id of the program's request.
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 * @throws 404 USER_CODE_UNKNOWN; 409 USER_WITHOUT_PLACE, USER_LICENSE_CHOICE
 */
export const answerDeviceSignInWorkflow = createWorkflow(
  answerDeviceSignInWorkflowId,
  (input: DeviceAnswer) => {
    const validate = createHook("validate", { input })
    return new WorkflowResponse(answerDeviceSignInStep(input), { hooks: [validate] })
  }
)
