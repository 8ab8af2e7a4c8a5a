import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { type BorrowSessionInput, borrowSessionStep } from "../steps/borrow-session"

/** Id of {@link borrowSessionWorkflow}. */
export const borrowSessionWorkflowId = "borrow-session"

/**
 * Takes a floating seat along for an activated computer, with the machine file that ends when the seat is free again.
 * The result's `verdict` says whether it was, and if not, why.
 *
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 */
export const borrowSessionWorkflow = createWorkflow(
  borrowSessionWorkflowId,
  (input: BorrowSessionInput) => {
    const validate = createHook("validate", { input })
    return new WorkflowResponse(borrowSessionStep(input), { hooks: [validate] })
  }
)
