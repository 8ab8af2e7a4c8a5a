import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import { pathId } from "../../../../lib/path-id"
import { listedActivation } from "../../../../lib/task-answer"
import { runStaffTask } from "../../activations/helpers"
import type {
  AdminCreateActivationType,
  AdminGetActivationsParamsType,
} from "../../activations/validators"
import { retrieveLicense } from "../../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const { limit, offset, status } = req.validatedQuery as AdminGetActivationsParamsType
  await retrieveLicense(req.scope, id)
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { activations, count } = await licensing.activations.listOfLicense(id, {
    limit,
    offset,
    status,
  })
  res.json({ activations: activations.map(listedActivation), count, offset, limit })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateActivationType>,
  res: MedusaResponse
) => {
  const id = pathId(req)
  const { site_code, machine_id, note, beyond_seats } = req.validatedBody
  await retrieveLicense(req.scope, id)
  const task = {
    task: "activate" as const,
    license_id: id,
    computer: { site_code, machine_id },
    details: { note },
  }
  res.json(await runStaffTask(req as AuthenticatedMedusaRequest, task, { beyond_seats }))
}
