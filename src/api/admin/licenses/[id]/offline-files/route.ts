import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import { checkOutOfflineFileWorkflow } from "../../../../../workflows/activations"
import { localeOf } from "../../../../locale"
import { verdictError } from "../../../../task-answer"
import { staffCaller } from "../../activation-helpers"
import { retrieveLicense } from "../../helpers"
import { activationOfLicense, shownOfflineFile } from "../../offline-helpers"
import type {
  AdminCreateOfflineFileType,
  AdminGetOfflineFilesParamsType,
} from "../../offline-validators"

type Params = { id: string }

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params as Params
  const { limit, offset } = req.validatedQuery as AdminGetOfflineFilesParamsType
  await retrieveLicense(req.scope, id)
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { files, count } = await licensing.offlineFilesOfLicense(id, { limit, offset })
  const now = new Date()
  res.json({
    offline_files: files.map((file) => shownOfflineFile(file, now)),
    count,
    offset,
    limit,
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateOfflineFileType>,
  res: MedusaResponse
) => {
  const { id } = req.params as Params
  const { activation_id, algorithm, ttl } = req.validatedBody
  await retrieveLicense(req.scope, id)
  if (activation_id) {
    await activationOfLicense(req.scope, id, activation_id)
  }
  const { result } = await checkOutOfflineFileWorkflow(req.scope).run({
    input: {
      license_id: id,
      subject: activation_id ? { for: "activation", activation_id } : { for: "any_computer" },
      wish: { algorithm, ttl },
      caller: staffCaller(req as AuthenticatedMedusaRequest),
    },
  })
  if (!result.file) {
    throw verdictError(result.verdict, localeOf(req))
  }
  res.setHeader("cache-control", "no-store")
  res.json({ file: result.file })
}
