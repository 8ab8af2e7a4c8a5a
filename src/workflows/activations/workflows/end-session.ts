import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { type EndSessionInput, endSessionStep } from "../steps/end-session"

/** Id of {@link endSessionWorkflow}. */
export const endSessionWorkflowId = "end-session"

/**
 * Ends the session of a computer on a floating seat: the seat is free at once, and the computer's next heartbeat
 * answers NO_SESSION. Results in the session's id.
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 * @throws 404 SESSION_NOT_FOUND also for one that is over; 409 SESSION_BORROWED
 */
export const endSessionWorkflow = createWorkflow(endSessionWorkflowId, (input: EndSessionInput) => {
  const validate = createHook("validate", { input })
  return new WorkflowResponse(endSessionStep(input), { hooks: [validate] })
})
