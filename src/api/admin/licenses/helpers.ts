import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { LICENSING_MODULE } from "../../../modules/licensing"
import { licensingError } from "../../../modules/licensing/errors"
import { licenseNotFound } from "../../../modules/licensing/licenses/license-errors"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { LicensesAct } from "../../../modules/licensing/domain/license-acts"
import type { LicenseFilters } from "../../../modules/licensing/licenses/license-filters-types"
import { applyLicenseActWorkflow } from "../../../workflows/licenses"
import { sendCsv } from "../../lib/csv"
import { idempotencyClaimOf } from "../../lib/idempotency-key"
import { pathId } from "../../lib/path-id"
import { assertMayReveal } from "../../lib/reveal"
import { staffActor } from "../../lib/staff-actor"

/**
 * Does an act to one license; once, however often it is repeated with the same `Idempotency-Key`.
 * @throws 404 LICENSE_NOT_FOUND; else the code of the refusal, mostly 409
 */
export async function actOnLicense(req: AuthenticatedMedusaRequest, act: LicensesAct) {
  const id = pathId(req)
  const { result } = await applyLicenseActWorkflow(req.scope).run({
    input: {
      ids: [id],
      act,
      actor: staffActor(req),
      claim: idempotencyClaimOf(req, { id, act }),
    },
  })
  const [refusal] = result.refused
  if (refusal) {
    throw refusal.code === "LICENSE_NOT_FOUND"
      ? licenseNotFound(id)
      : licensingError(refusal.code, refusal.message)
  }
}

/** A route that does an act to one license and answers with the license as it then is. */
export function licenseActRoute<Body>(actOf: (body: Body) => LicensesAct) {
  return async (req: AuthenticatedMedusaRequest<Body>, res: MedusaResponse) => {
    await actOnLicense(req as AuthenticatedMedusaRequest, actOf(req.validatedBody))
    res.json({ license: await retrieveLicense(req.scope, pathId(req)) })
  }
}

/** @throws 404 LICENSE_NOT_FOUND */
export async function retrieveLicense(container: MedusaContainer, id: string) {
  return await container.resolve<LicensingModuleService>(LICENSING_MODULE).licenses.retrieve(id)
}

/**
 * Streams licenses as CSV. Whole keys only for users whom `staff.reveal` permits; that is recorded.
 * @throws 403 REVEAL_FORBIDDEN
 */
export async function sendLicensesCsv(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  {
    filters,
    keys,
    filename,
    bom,
  }: { filters: LicenseFilters; keys: boolean; filename: string; bom?: boolean }
) {
  if (keys) {
    await assertMayReveal(req.auth_context.actor_id, req.scope)
  }
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const csv = await licensing.licenses.exportCsv({ filters, keys, actor: staffActor(req) })
  sendCsv(res, csv, filename, bom)
}
