import type { MedusaResponse } from "@medusajs/framework/http"

import type { PortalOptions } from "../../../modules/licensing/portal-options"

/**
 * The sources that the portal may load and call: its own files and the backend that serves it, nothing inline and
 * nothing from elsewhere but the shop's logo. Codes drawn as pictures are `data:`.
 */
export function contentSecurityPolicy({ logoUrl }: Pick<PortalOptions, "logoUrl">): string {
  const images = ["'self'", "data:", ...(logoUrl ? [new URL(logoUrl).origin] : [])]
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src ${images.join(" ")}`,
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ")
}

/** Headers of every answer below the portal's path, refusals included. */
export function setSecurityHeaders(res: MedusaResponse, policy: string): void {
  res.setHeader("content-security-policy", policy)
  res.setHeader("x-content-type-options", "nosniff")
  res.setHeader("x-frame-options", "DENY")
  res.setHeader("referrer-policy", "no-referrer")
  res.setHeader("cross-origin-opener-policy", "same-origin")
  res.setHeader("cross-origin-resource-policy", "same-origin")
}
