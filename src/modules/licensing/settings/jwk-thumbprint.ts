import { createHash } from "node:crypto"

import type { JsonWebKeySet } from "../domain/codecs/jws"

/** By what a public key is told from another, whoever names it: RFC 7638 with SHA-256. */
export function jwkThumbprint({ crv, kty, x }: JsonWebKeySet["keys"][number]): string {
  return createHash("sha256").update(JSON.stringify({ crv, kty, x })).digest("base64url")
}
