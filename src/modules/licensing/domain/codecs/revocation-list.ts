/**
 * The revocation list: which unexpired offline files are no longer valid. A compact JWS with a number that only
 * grows; byte by byte in docs/formats.md.
 */

import { readJws, signJws } from "./jws"
import type { TrustedKey } from "./license-file"
import type { CodecPrimitives } from "./primitives"

/** `typ` of the list. */
export const REVOCATION_LIST_TYP = "license-revocations+jws"

/** The content of a list. Its members are signed in this order, the ids sorted. */
export type RevocationList = {
  /** Grows with every change of the content. */
  number: number
  /** When this content began to apply; ISO 8601, UTC. */
  issued_at: string
  /** Licenses of which no file is valid: revoked, suspended, switched off with their order, or deleted. */
  licenses: string[]
  /** Files (`meta.id`) of computers that are no longer activated, on licenses that are in force. */
  files: string[]
}

export type RevocationListVerdict =
  | { ok: true; kid: string; list: RevocationList }
  | {
      ok: false
      /** `outdated`: genuine, but the program has seen a higher number. The others as in `readJws`. */
      reason: "malformed" | "unknown_key" | "bad_signature" | "outdated"
    }

/** Signs a list. */
export function signRevocationList(
  primitives: Pick<CodecPrimitives, "ed25519Sign">,
  { number, issued_at, licenses, files }: RevocationList,
  { kid, privateKey }: { kid: string; privateKey: Uint8Array }
): string {
  return signJws(primitives, {
    payload: { number, issued_at, licenses, files },
    typ: REVOCATION_LIST_TYP,
    kid,
    privateKey,
  })
}

/**
 * Reads a list that one of the keys signed.
 * @param remembered the highest number that the program has seen, in a list or in the `meta` of a file: older
 *   lists are refused, so that none hides a newer one
 */
export function readRevocationList(
  primitives: Pick<CodecPrimitives, "ed25519Verify">,
  input: { token: string; keys: readonly TrustedKey[]; remembered: number }
): RevocationListVerdict {
  const { token, keys, remembered } = input
  const read = readJws(primitives, { token, keys, typ: REVOCATION_LIST_TYP })
  if (!read.ok) {
    return read
  }
  if (!isList(read.payload)) {
    return { ok: false, reason: "malformed" }
  }
  return read.payload.number < remembered
    ? { ok: false, reason: "outdated" }
    : { ok: true, kid: read.kid, list: read.payload }
}

/** Does the list revoke this file of this license? */
export function isWithdrawn(
  { licenses, files }: Pick<RevocationList, "licenses" | "files">,
  file: { id: string | undefined; license_id: string }
): boolean {
  return licenses.includes(file.license_id) || (file.id !== undefined && files.includes(file.id))
}

function isList(payload: Record<string, unknown>): payload is RevocationList {
  const { number, issued_at, licenses, files } = payload
  return (
    Number.isSafeInteger(number) &&
    (number as number) >= 0 &&
    typeof issued_at === "string" &&
    !Number.isNaN(Date.parse(issued_at)) &&
    isTexts(licenses) &&
    isTexts(files)
  )
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === "string")
}
