import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { TaskCaller } from "../../../modules/licensing/activations/types"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { BorrowOptions } from "../../../modules/licensing/sessions"

export type BorrowSessionInput = {
  license_id: string
  activation_id: string
  options: BorrowOptions
  caller: TaskCaller
}

/** Id of {@link borrowSessionStep}. */
export const borrowSessionStepId = "borrow-session-step"

/**
 * Takes a floating seat along for a computer. A refusal is a result, not an error. Not undone when a later step
 * fails: the file may be in use.
 */
export const borrowSessionStep = createStep(
  { name: borrowSessionStepId, noCompensation: true },
  async ({ license_id, activation_id, options, caller }: BorrowSessionInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const subject = { for: "activation" as const, activation_id }
    const now = licensing.runtime.now()
    // A workflow's input is stored as JSON between its steps.
    const until = options.until && new Date(options.until)
    return new StepResponse(
      await licensing.sessions.borrow(license_id, subject, { ...options, until }, caller, now)
    )
  }
)
