import type { MedusaRequest } from "@medusajs/framework/http"

import { preferredLocale } from "../../modules/licensing/messages/verdict-messages"

/** The language of verdicts for the caller, by `Accept-Language`. */
export function localeOf(req: Pick<MedusaRequest, "get">): string {
  return preferredLocale(req.get("accept-language"))
}
