import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { LicensesAct } from "../../../modules/licensing/domain/license-acts"
import type { IdempotencyClaim } from "../../../modules/licensing/issuing/types"
import { revivedDates } from "../lib/dates"

export type ApplyLicenseActInput = {
  ids: string[]
  act: LicensesAct
  actor: Actor
  /** Makes a repeated request do nothing and answer as the first did. */
  claim?: IdempotencyClaim
  /** Language of mails to an owner who acts; the order's by default. */
  locale?: string | null
}

/** Id of {@link applyLicenseActStep}. */
export const applyLicenseActStepId = "apply-license-act-step"

/**
 * Does one act to many licenses in one transaction, with its timeline row. Not undone when a later step fails:
 * the act is a committed fact in the timeline, and its opposite is an act of its own.
 */
export const applyLicenseActStep = createStep(
  { name: applyLicenseActStepId, noCompensation: true },
  async ({ ids, act, actor, claim }: ApplyLicenseActInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    return new StepResponse(await licensing.licenses.applyAct(ids, datesOf(act), actor, claim))
  }
)

function datesOf(act: LicensesAct): LicensesAct {
  if (act.type === "renew") {
    return act.until ? { ...act, until: new Date(act.until) } : act
  }
  return act.type === "edit" ? { ...act, patch: revivedDates(act.patch) } : act
}
