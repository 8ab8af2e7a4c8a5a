import type { MedusaResponse } from "@medusajs/framework/http"

/** Says in the head of a 429 how many milliseconds the caller must wait: whole seconds, at least one. */
export function setRetryAfter(res: MedusaResponse, milliseconds: number): void {
  res.setHeader("retry-after", String(Math.max(1, Math.ceil(milliseconds / 1000))))
}
