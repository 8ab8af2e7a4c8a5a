import { createHash } from "node:crypto"

import type { JsonWebKeySet } from "../domain/codecs/jws"

/** The thumbprint that identifies a public key everywhere: RFC 7638 with SHA-256. */
export function jwkThumbprint({ crv, kty, x }: JsonWebKeySet["keys"][number]): string {
  return createHash("sha256").update(JSON.stringify({ crv, kty, x })).digest("base64url")
}
