import { createHash } from "node:crypto"

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../modules/licensing"
import type LicensingModuleService from "../../modules/licensing/service"
import { withinDeadline } from "./deadline"
import { unavailable } from "./refuse"

/**
 * A public answer that is the same for everybody: with a strong `ETag`, which Express answers 304 by, and
 * cacheable for `seconds`. Without the database it answers 503 within two seconds.
 */
export function cacheableRoute(
  { type, seconds }: { type: string; seconds: number },
  read: (licensing: LicensingModuleService) => Promise<string>
) {
  return async (req: MedusaRequest, res: MedusaResponse) => {
    const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
    try {
      const body = Buffer.from(await withinDeadline(read(licensing)))
      const tag = createHash("sha256").update(body).digest("base64url").slice(0, 27)
      res.setHeader("cache-control", `public, max-age=${seconds}`)
      res.setHeader("etag", `"${tag}"`)
      res.type(type).send(body)
    } catch (error) {
      unavailable(req, res, error)
    }
  }
}
