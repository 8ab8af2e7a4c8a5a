import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { LICENSING_MODULE } from "../../../modules/licensing"
import { licensingError } from "../../../modules/licensing/errors"
import type LicensingModuleService from "../../../modules/licensing/service"
import type {
  SerialFilters,
  SerialTarget,
  SerialView,
} from "../../../modules/licensing/serials/types"
import { setSerialsBlacklistedWorkflow } from "../../../workflows/serials"
import { withActorNames } from "../../lib/actor-names"
import { staffActor } from "../../lib/staff-actor"
import { mayBeWholeCode } from "../../lib/whole-code"
import type { AdminBlacklistSerialsType, AdminGetSerialsParamsType } from "./validators"

/** Serials as they are answered: with the name of who blacklisted them. */
async function shownSerials(container: MedusaContainer, serials: SerialView[]) {
  const named = await withActorNames(container, serials)
  return named.map(({ actor_type: _type, actor_id: _id, actor, ...serial }) => ({
    ...serial,
    blacklisted_by: actor,
  }))
}

/** @throws 404 SERIAL_NOT_FOUND */
export async function retrieveSerial(container: MedusaContainer, id: string) {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const [serial] = await shownSerials(container, [await licensing.serials.retrieve(id)])
  return serial
}

/** Answers with a page of serials. */
export async function sendSerials(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  query: AdminGetSerialsParamsType
) {
  const { limit, offset, order, ...filters } = query
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { serials, ...counted } = await licensing.serials.search(filters as SerialFilters, {
    limit,
    offset,
    order,
  })
  res.json({ serial_numbers: await shownSerials(req.scope, serials), ...counted, offset, limit })
}

/** @throws 400 KEY_IN_URL */
export function refuseWholeCodeInUrl({ q }: Pick<AdminGetSerialsParamsType, "q">): void {
  if (q !== undefined && !/^(lser|order)_/.test(q) && mayBeWholeCode(q)) {
    throw licensingError(
      "KEY_IN_URL",
      "Field 'q' looks like a whole serial number, which must not stand in a URL: use POST /admin/serial-numbers/search"
    )
  }
}

/** A route that blacklists serials, or allows them again. */
export function blacklistRoute(blacklist: boolean) {
  return async (
    req: AuthenticatedMedusaRequest<AdminBlacklistSerialsType>,
    res: MedusaResponse
  ) => {
    const { result } = await setSerialsBlacklistedWorkflow(req.scope).run({
      input: {
        target: targetOf(req.validatedBody),
        act: { blacklist, reason: req.validatedBody.reason ?? null },
        actor: staffActor(req),
      },
    })
    res.json({ result })
  }
}

function targetOf({ ids, codes, batch_id }: AdminBlacklistSerialsType): SerialTarget {
  return ids ? { ids } : codes ? { codes } : { batch_id: batch_id as string }
}
