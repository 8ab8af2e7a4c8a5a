import { createHash } from "node:crypto"

/** What is kept of a token or code: these are random and long, or good for minutes, so a plain hash is safe. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url")
}
