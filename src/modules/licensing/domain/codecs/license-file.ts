/**
 * License file and machine file: a license as signed JSON that a program reads without a network, in
 * the certificate format published by Keygen, so that existing verifiers read them too. Byte by byte in
 * docs/formats.md.
 *
 * The signature covers the kind and `enc`, not `alg`: but no `enc` of one algorithm is one of the
 * other (dots separate the parts of the encrypted form, base 64 has none), so `alg` cannot be swapped.
 */

import { fromBase64, toBase64 } from "./base64"
import { utf8, utf8Text } from "./bytes"
import type { OpenPrimitives, SealPrimitives } from "./primitives"

export const LICENSE_FILE_ALGORITHMS = ["aes-256-gcm+ed25519", "base64+ed25519"] as const
export type LicenseFileAlgorithm = (typeof LICENSE_FILE_ALGORITHMS)[number]

/** A license file is for any computer, a machine file for one. */
export type LicenseFileKind = "license" | "machine"

/** Longest file that is written or read, in characters. */
export const MAX_LICENSE_FILE_LENGTH = 1_048_576

const IV_BYTES = 12
const TAG_BYTES = 16
const SIGNATURE_BYTES = 64
const COLUMNS = 60

/** Validity and origin of a file. Keygen's members, then the plugin's, which Keygen's verifiers skip. */
export type LicenseFileMeta = {
  /** ISO 8601, UTC. */
  issued: string
  /** End of the file, not of the license; null (in files of others) = none. */
  expiry: string | null
  /** Seconds from `issued` to `expiry`; null = none. */
  ttl: number | null
  /** Id of the file, which its receipt names. */
  id?: string
  /** Id of the signing key. */
  kid?: string
  /** Number of the newest revocation list when the file was made: a program accepts no older list. */
  revocation?: number
}

/** The plaintext: a JSON:API document with `meta`. */
export type LicenseFileDocument = {
  meta: LicenseFileMeta
  data: { id: string; type: string; [member: string]: unknown }
  included?: unknown[]
}

/** A public key that a reader trusts. */
export type TrustedKey = { kid: string; publicKey: Uint8Array }

export type WriteLicenseFileInput = {
  kind: LicenseFileKind
  document: LicenseFileDocument
  /** The 32-byte Ed25519 seed. */
  privateKey: Uint8Array
} & (
  | { algorithm: "base64+ed25519" }
  | {
      algorithm: "aes-256-gcm+ed25519"
      /** See {@link licenseFileSecret}. */
      secret: string
      /** 12 random bytes, never used twice with one secret. */
      iv: Uint8Array
    }
)

export type ReadLicenseFileInput = {
  kind: LicenseFileKind
  text: string
  /** Any of these may have signed; the signature names none. */
  keys: readonly TrustedKey[]
  /** Needed by encrypted files, see {@link licenseFileSecret}. */
  secret?: string
}

export type LicenseFileVerdict =
  | {
      ok: true
      algorithm: LicenseFileAlgorithm
      /** The key that signed it. */
      kid: string
      document: LicenseFileDocument
    }
  | {
      ok: false
      /**
       * `malformed`: not such a file. `unsupported_algorithm`: neither of the two. `bad_signature`: by none of
       * the keys, altered, or of the other kind. `wrong_secret`: genuine, but for another license key or
       * computer.
       */
      reason: "malformed" | "unsupported_algorithm" | "bad_signature" | "wrong_secret"
    }

/**
 * What encrypts a file: the license key as it was issued, dashes included; for a machine file followed
 * by the fingerprint.
 */
export function licenseFileSecret(licenseKey: string, fingerprint = ""): string {
  return licenseKey + fingerprint
}

/**
 * Writes a file. An encrypted one is as secret as its license key is hard to guess: for short keys from outside
 * use `base64+ed25519`, which is not encrypted and so reveals no key.
 * @throws RangeError if the IV is not 12 bytes, or the file would be longer than readers accept.
 */
export function writeLicenseFile(primitives: SealPrimitives, input: WriteLicenseFileInput): string {
  const plaintext = utf8(JSON.stringify(input.document))
  const enc =
    input.algorithm === "base64+ed25519"
      ? toBase64(plaintext)
      : seal(primitives, plaintext, input.secret, input.iv)
  const signature = primitives.ed25519Sign(input.privateKey, signedBytes(input.kind, enc))
  const envelope = JSON.stringify({ enc, sig: toBase64(signature), alg: input.algorithm })
  const lines = toBase64(utf8(envelope)).match(new RegExp(`.{1,${COLUMNS}}`, "g")) ?? []
  const [begin, end] = markers(input.kind)
  const text = [begin, ...lines, end, ""].join("\n")
  if (text.length > MAX_LICENSE_FILE_LENGTH) {
    throw new RangeError("the document is too large for a file")
  }
  return text
}

/**
 * Reads a file, or the certificate alone as a QR code may hold it, and proves who signed it. `licenseFileTime`
 * says whether it is still valid, and the document whether it is for this reader. No content is read before the
 * signature is verified.
 */
export function readLicenseFile(
  primitives: OpenPrimitives,
  input: ReadLicenseFileInput
): LicenseFileVerdict {
  const envelope = readEnvelope(input.text, input.kind)
  if (!envelope) {
    return { ok: false, reason: "malformed" }
  }
  const algorithm = LICENSE_FILE_ALGORITHMS.find((known) => known === envelope.alg)
  if (!algorithm) {
    return { ok: false, reason: "unsupported_algorithm" }
  }
  const signature = fromBase64(envelope.sig)
  if (signature?.length !== SIGNATURE_BYTES) {
    return { ok: false, reason: "malformed" }
  }
  const signed = signedBytes(input.kind, envelope.enc)
  const signer = input.keys.find((key) =>
    primitives.ed25519Verify(key.publicKey, signed, signature)
  )
  if (!signer) {
    return { ok: false, reason: "bad_signature" }
  }
  const plaintext =
    algorithm === "base64+ed25519"
      ? fromBase64(envelope.enc)
      : open(primitives, envelope.enc, input.secret ?? "")
  if (plaintext === "wrong_secret") {
    return { ok: false, reason: "wrong_secret" }
  }
  const document = plaintext && readDocument(plaintext)
  return document
    ? { ok: true, algorithm, kid: signer.kid, document }
    : { ok: false, reason: "malformed" }
}

function signedBytes(kind: LicenseFileKind, enc: string): Uint8Array {
  return utf8(`${kind}/${enc}`)
}

function markers(kind: LicenseFileKind): [begin: string, end: string] {
  const name = `${kind.toUpperCase()} FILE`
  return [`-----BEGIN ${name}-----`, `-----END ${name}-----`]
}

function fileKey(primitives: Pick<SealPrimitives, "sha256">, secret: string): Uint8Array {
  return primitives.sha256(utf8(secret))
}

function seal(
  primitives: SealPrimitives,
  plaintext: Uint8Array,
  secret: string,
  iv: Uint8Array
): string {
  if (iv.length !== IV_BYTES) {
    throw new RangeError("iv must have 12 bytes")
  }
  const sealed = primitives.aes256GcmSeal(fileKey(primitives, secret), iv, plaintext)
  return [sealed.ciphertext, iv, sealed.tag].map(toBase64).join(".")
}

function open(
  primitives: OpenPrimitives,
  enc: string,
  secret: string
): Uint8Array | "wrong_secret" | null {
  const [ciphertext, iv, tag, ...rest] = enc.split(".").map(fromBase64)
  if (!ciphertext || iv?.length !== IV_BYTES || tag?.length !== TAG_BYTES || rest.length > 0) {
    return null
  }
  const key = fileKey(primitives, secret)
  return primitives.aes256GcmOpen(key, iv, { ciphertext, tag }) ?? "wrong_secret"
}

/** The envelope of a file, or of the certificate alone, which is the envelope's JSON. */
function readEnvelope(
  text: string,
  kind: LicenseFileKind
): { enc: string; sig: string; alg: string } | null {
  const trimmed = text.length > MAX_LICENSE_FILE_LENGTH ? "" : text.trim()
  const bytes = trimmed.startsWith("{") ? utf8(trimmed) : unwrap(trimmed, kind)
  const envelope = bytes && parseObject(bytes)
  if (!envelope) {
    return null
  }
  const { enc, sig, alg } = envelope
  return typeof enc === "string" && typeof sig === "string" && typeof alg === "string"
    ? { enc, sig, alg }
    : null
}

/** The text between the marks. Spaces and any line ends are accepted: files are pasted and mailed. */
function unwrap(text: string, kind: LicenseFileKind): Uint8Array | null {
  const [begin, end] = markers(kind)
  return text.startsWith(begin) && text.endsWith(end)
    ? fromBase64(text.slice(begin.length, -end.length).replace(/\s/g, ""))
    : null
}

function readDocument(plaintext: Uint8Array): LicenseFileDocument | null {
  const document = parseObject(plaintext)
  if (!document || !isMeta(document.meta) || !isResource(document.data)) {
    return null
  }
  const { meta, data, included } = document
  if (included === undefined) {
    return { meta, data }
  }
  return Array.isArray(included) ? { meta, data, included } : null
}

function isMeta(value: unknown): value is LicenseFileMeta {
  if (!isObject(value)) {
    return false
  }
  const { issued, expiry, ttl, id, kid, revocation } = value
  return (
    isTime(issued) &&
    (expiry === null || isTime(expiry)) &&
    (ttl === null || typeof ttl === "number") &&
    (id === undefined || typeof id === "string") &&
    (kid === undefined || typeof kid === "string") &&
    (revocation === undefined || Number.isSafeInteger(revocation))
  )
}

function isResource(value: unknown): value is LicenseFileDocument["data"] {
  return isObject(value) && typeof value.id === "string" && typeof value.type === "string"
}

function isTime(value: unknown): value is string {
  return typeof value === "string" && !Number.isNaN(Date.parse(value))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function parseObject(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(utf8Text(bytes) ?? "")
    return isObject(value) ? value : null
  } catch {
    return null
  }
}
