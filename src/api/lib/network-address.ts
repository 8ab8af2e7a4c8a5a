import type { MedusaRequest } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../modules/licensing"
import { senderNetwork } from "../../modules/licensing/domain/network-address"
import { trustedProxies } from "../../modules/licensing/options"
import type LicensingModuleService from "../../modules/licensing/service"

/** The address that limits count a request for; see `domain/network-address.ts`. */
export async function addressOf(
  req: Pick<MedusaRequest, "scope" | "headers" | "socket">
): Promise<string> {
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const proxies = trustedProxies(await licensing.getOptions())
  const forwarded = req.headers["x-forwarded-for"]
  return senderNetwork(
    req.socket.remoteAddress,
    Array.isArray(forwarded) ? forwarded.join(",") : forwarded,
    proxies
  )
}
