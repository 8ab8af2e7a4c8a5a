import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { ActRefusal } from "../../../modules/licensing/licenses/types"
import type { LicensesAct } from "../../../modules/licensing/domain/license-acts"
import { applyLicenseActWorkflow, resendLicenseMailWorkflow } from "../../../workflows/licenses"
import { idempotencyClaimOf } from "../../lib/idempotency-key"
import { licenseFiltersOf } from "../../lib/license-filters"
import { staffActor } from "../../lib/staff-actor"
import type { AdminBatchLicensesType } from "./validators"

/** The result of one call of a batch. `next` is the cursor of the call after it; null = all is done. */
export type LicenseBatchResult = {
  changed: number
  unchanged: number
  refused: ActRefusal[]
  next: string | null
}

/**
 * Does one part of a batch. Repeating a part is harmless; a renewal by a duration, which adds each time, is
 * repeated with the same `Idempotency-Key`.
 */
export async function runLicenseBatch(
  req: Pick<AuthenticatedMedusaRequest, "scope" | "auth_context" | "get">,
  batch: AdminBatchLicensesType
): Promise<LicenseBatchResult> {
  const { ids, next } = batch.ids ? { ids: batch.ids, next: null } : await partOf(req, batch)
  if (ids.length === 0) {
    return { changed: 0, unchanged: 0, refused: [], next }
  }
  if (batch.action === "resend") {
    const { result } = await resendLicenseMailWorkflow(req.scope).run({
      input: { ids, actor: staffActor(req) },
    })
    return { changed: result.sent.length, unchanged: 0, refused: result.refused, next }
  }
  const { result } = await applyLicenseActWorkflow(req.scope).run({
    input: {
      ids,
      act: actOf(batch),
      actor: staffActor(req),
      claim: idempotencyClaimOf(req, batch),
    },
  })
  return {
    changed: result.changed.length,
    unchanged: result.unchanged.length,
    refused: result.refused,
    next,
  }
}

async function partOf(
  { scope }: Pick<AuthenticatedMedusaRequest, "scope">,
  { filter, after }: AdminBatchLicensesType
): Promise<{ ids: string[]; next: string | null }> {
  const licensing = scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  return await licensing.licenses.batchPart(licenseFiltersOf(filter ?? {}), after ?? null)
}

function actOf(batch: Exclude<AdminBatchLicensesType, { action: "resend" }>): LicensesAct {
  switch (batch.action) {
    case "reset":
      return { type: "reset", ...batch.params }
    case "renew":
      return { type: "renew", ...batch.params }
    default:
      return { type: batch.action, ...batch.params }
  }
}
