import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import {
  type Actor,
  type LicenseSource,
  SYSTEM_ACTOR,
} from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { HandIssue, IdempotencyClaim } from "../../../modules/licensing/types/issuing"
import { revivedDates } from "../lib/dates"

export type IssueLicensesByHandInput = {
  data: HandIssue
  source: LicenseSource
  actor: Actor
  claim?: IdempotencyClaim
}

/** Id of {@link issueLicensesByHandStep}. */
export const issueLicensesByHandStepId = "issue-licenses-by-hand-step"

/** Issues licences that no purchase made, all or none. Compensation: they are deleted again. */
export const issueLicensesByHandStep = createStep(
  issueLicensesByHandStepId,
  async ({ data, source, actor, claim }: IssueLicensesByHandInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const ids = await licensing.issueByHand(
      { ...data, overrides: data.overrides && revivedDates(data.overrides) },
      source,
      actor,
      claim
    )
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids) {
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      await licensing.applyLicenseAct(
        ids,
        { type: "delete", reason: "Issuing failed" },
        SYSTEM_ACTOR
      )
    }
  }
)
