import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"

export type EndSessionInput = {
  license_id: string
  session_id: string
  actor: Actor
  /** Staff saw that the file of a borrowed seat runs on, and free the seat all the same. */
  frees_borrowed?: boolean
}

/** Id of {@link endSessionStep}. */
export const endSessionStepId = "end-session-step"

/**
 * Ends the session of a computer on a floating seat. Not undone when a later step fails: another computer may
 * have taken the seat, and this one may take a seat again.
 */
export const endSessionStep = createStep(
  { name: endSessionStepId, noCompensation: true },
  async ({ license_id, session_id, actor, frees_borrowed }: EndSessionInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    await licensing.sessions.end(license_id, session_id, actor, { frees_borrowed })
    return new StepResponse(session_id)
  }
)
