import type { MedusaRequest } from "@medusajs/framework/http"

import { preferredLocale } from "../../modules/licensing/messages/verdict-messages"

/** The language in which verdicts are told to whoever sent the request, by `Accept-Language`. */
export function localeOf(req: Pick<MedusaRequest, "get">): string {
  return preferredLocale(req.get("accept-language"))
}
