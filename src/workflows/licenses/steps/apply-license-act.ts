import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { LicensesAct, UnitAct } from "../../../modules/licensing/domain/license-acts"
import type { IdempotencyClaim } from "../../../modules/licensing/issuing/types"
import { revivedDates } from "../lib/dates"

/** To each of `ids`, or to the whole unit of a bundle that the license `unit_of` belongs to: all or none. */
export type ApplyLicenseActInput = (
  | { ids: string[]; unit_of?: undefined; act: LicensesAct }
  | { ids?: undefined; unit_of: string; act: UnitAct }
) & {
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
  async ({ actor, claim, ...input }: ApplyLicenseActInput, { container }) => {
    const { licenses } = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    return new StepResponse(
      input.unit_of === undefined
        ? await licenses.applyAct(input.ids, datesOf(input.act), actor, claim)
        : await licenses.applyToUnit(input.unit_of, datesOf(input.act), actor, claim)
    )
  }
)

function datesOf<Act extends LicensesAct>(act: Act): Act {
  if (act.type === "renew") {
    return act.until ? { ...act, until: new Date(act.until) } : act
  }
  return act.type === "edit" ? { ...act, patch: revivedDates(act.patch) } : act
}
