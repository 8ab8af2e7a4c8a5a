import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import {
  type Actor,
  type LicenseSource,
  SYSTEM_ACTOR,
} from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { HandIssue, IdempotencyClaim } from "../../../modules/licensing/issuing/types"
import { revivedDates } from "../lib/dates"

export type IssueLicensesByHandInput = {
  data: HandIssue
  source: LicenseSource
  actor: Actor
  claim?: IdempotencyClaim
}

/** Id of {@link issueLicensesByHandStep}. */
export const issueLicensesByHandStepId = "issue-licenses-by-hand-step"

/** Issues licenses that no purchase made, all or none. Compensation: they are deleted, quotas given back. */
export const issueLicensesByHandStep = createStep(
  issueLicensesByHandStepId,
  async ({ data, source, actor, claim }: IssueLicensesByHandInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const ids = await licensing.issuing.issueByHand(
      { ...data, overrides: data.overrides && revivedDates(data.overrides) },
      source,
      actor,
      claim
    )
    return new StepResponse(ids, { ids, manager_id: data.manager_id })
  },
  async (issued, { container }) => {
    if (issued) {
      const { ids, manager_id } = issued
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      if (manager_id !== undefined) {
        await licensing.managers.takeBackQuota(ids)
      }
      await licensing.licenses.applyAct(
        ids,
        { type: "delete", reason: "Issuing failed" },
        SYSTEM_ACTOR
      )
    }
  }
)
