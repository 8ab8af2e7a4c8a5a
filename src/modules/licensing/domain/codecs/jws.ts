/**
 * Compact JWS (RFC 7515) with EdDSA (RFC 8037): signed answers and lists. The protected header is exactly
 * `alg`, `typ` and `kid`; `typ` says what was signed, so that an answer is never mistaken for a list.
 */

import { fromBase64Url, toBase64Url } from "./base64"
import { utf8, utf8Text } from "./bytes"
import type { TrustedKey } from "./license-file"
import type { CodecPrimitives } from "./primitives"

const SIGNATURE_BYTES = 64

export type JwsVerdict =
  | { ok: true; kid: string; payload: Record<string, unknown> }
  | {
      ok: false
      /** `malformed`: no such token, another `alg` or `typ`, or no `kid`. `unknown_key`: its `kid` is not trusted. */
      reason: "malformed" | "unknown_key" | "bad_signature"
    }

/** Public Ed25519 keys as a JSON Web Key Set. */
export type JsonWebKeySet = {
  keys: { kty: "OKP"; crv: "Ed25519"; use: "sig"; alg: "EdDSA"; kid: string; x: string }[]
}

/** The payload of a token, and its `typ`. */
export type JwsContent = { payload: object; typ: string; kid: string }

/** Signs a payload. */
export function signJws(
  primitives: Pick<CodecPrimitives, "ed25519Sign">,
  { privateKey, ...content }: JwsContent & { privateKey: Uint8Array }
): string {
  const signed = jwsSigned(content)
  return jwsOf(signed, primitives.ed25519Sign(privateKey, utf8(signed)))
}

/** The signed part of a token, as UTF-8; {@link jwsOf} makes the token from it and its signature. */
export function jwsSigned({ payload, typ, kid }: JwsContent): string {
  const header = JSON.stringify({ alg: "EdDSA", typ, kid })
  return `${part(header)}.${part(JSON.stringify(payload))}`
}

/** The token made from the result of {@link jwsSigned} and its Ed25519 signature. */
export function jwsOf(signed: string, signature: Uint8Array): string {
  return `${signed}.${toBase64Url(signature)}`
}

/** Reads a token of this `typ`, signed by the one of the keys that it names. */
export function readJws(
  primitives: Pick<CodecPrimitives, "ed25519Verify">,
  input: { token: string; typ: string; keys: readonly TrustedKey[] }
): JwsVerdict {
  const [head, body, proof, ...rest] = input.token.split(".")
  const header = head === undefined ? null : readPart(head)
  const payload = body === undefined ? null : readPart(body)
  const signature = proof === undefined ? null : fromBase64Url(proof)
  if (
    !header ||
    !payload ||
    signature?.length !== SIGNATURE_BYTES ||
    rest.length > 0 ||
    header.alg !== "EdDSA" ||
    header.typ !== input.typ ||
    typeof header.kid !== "string" ||
    "crit" in header
  ) {
    return { ok: false, reason: "malformed" }
  }
  const key = input.keys.find((trusted) => trusted.kid === header.kid)
  if (!key) {
    return { ok: false, reason: "unknown_key" }
  }
  return primitives.ed25519Verify(key.publicKey, utf8(`${head}.${body}`), signature)
    ? { ok: true, kid: key.kid, payload }
    : { ok: false, reason: "bad_signature" }
}

/** The `kid` that a token names, not yet proved; null = it is no token. */
export function jwsKeyId(token: string): string | null {
  const [head = ""] = token.split(".", 1)
  const kid = readPart(head)?.kid
  return typeof kid === "string" ? kid : null
}

/** The keys as they are published. */
export function jsonWebKeySet(keys: readonly TrustedKey[]): JsonWebKeySet {
  return {
    keys: keys.map(({ kid, publicKey }) => ({
      kty: "OKP",
      crv: "Ed25519",
      use: "sig",
      alg: "EdDSA",
      kid,
      x: toBase64Url(publicKey),
    })),
  }
}

function part(text: string): string {
  return toBase64Url(utf8(text))
}

function readPart(text: string): Record<string, unknown> | null {
  const bytes = fromBase64Url(text)
  try {
    const value: unknown = JSON.parse((bytes && utf8Text(bytes)) ?? "")
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
