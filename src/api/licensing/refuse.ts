import type { MedusaResponse } from "@medusajs/framework/http"

/** Answers a request that cannot be judged, in the shape of all our errors. */
export function refuse(res: MedusaResponse, status: number, code: string, message: string): void {
  const type = status >= 500 ? "unexpected_state" : "invalid_data"
  res.status(status).json({ code, type, message })
}
