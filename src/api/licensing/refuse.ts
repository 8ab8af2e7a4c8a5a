import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { sendJson } from "./send"

/** Answers a request that cannot be judged, in the shape of all our errors. */
export function refuse(res: MedusaResponse, status: number, code: string, message: string): void {
  const type = status >= 500 ? "unexpected_state" : "invalid_data"
  sendJson(res, status, { code, type, message })
}

/** Answers 503 and logs why; the log holds nothing of the request. */
export function unavailable(req: MedusaRequest, res: MedusaResponse, error: unknown): void {
  req.scope
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error("licensing: the runtime API cannot answer", error as Error)
  refuse(res, 503, "UNAVAILABLE", "The license server cannot answer just now; try again later")
}
