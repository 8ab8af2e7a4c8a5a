import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import { pathId } from "../../../../lib/path-id"
import { retrieveBatch } from "../../helpers"
import type { AdminImportSerialsParamsType } from "../../validators"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const { allow_weak = false, first_line_is_code = false } =
    req.validatedQuery as AdminImportSerialsParamsType
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  try {
    const file = req.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
    const report = await licensing.serials.readImport(id, file, { allow_weak, first_line_is_code })
    res.json({ serial_batch: await retrieveBatch(req.scope, id), report })
  } finally {
    // A client that still sends a refused file can read why: the connection stays, the rest is thrown away.
    req.resume()
  }
}
