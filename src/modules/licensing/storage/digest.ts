import { createHash } from "node:crypto"

/**
 * What is kept of a secret that is random and long, or good for minutes, so that a plain hash is safe; and what a limiter
 * counts secrets and addresses by.
 */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url")
}
