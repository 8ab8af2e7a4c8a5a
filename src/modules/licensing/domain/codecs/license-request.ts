/**
 * The request of a computer without a network: which program asks, and on which computer. People carry it to
 * the shop, as a text or a QR code, and carry a machine file back. It holds no license key, since the person
 * who answers it chooses the license, and no secret. Byte by byte in docs/formats.md.
 */

import { describingText } from "../free-text"
import { CODE_PATTERN } from "../field-fault"
import { fromBase64, toBase64 } from "./base64"
import { utf8, utf8Text } from "./bytes"
import { readFingerprint } from "./fingerprint"
import {
  hasEnoughLocks,
  lockBytes,
  type LockDigestTexts,
  readLockDigests,
  writeLockDigests,
} from "./locks"

/** Longest request, in characters: it still fits a QR code. */
export const MAX_LICENSE_REQUEST_LENGTH = 2_048

/** Longest texts about the computer that are kept, in UTF-16 units; longer ones are cut. */
export const MAX_DETAILS = { name: 120, platform: 60, app_version: 60 } as const

const VERSION = 1
const COLUMNS = 60
const BEGIN = "-----BEGIN LICENSE REQUEST-----"
const END = "-----END LICENSE REQUEST-----"
const TEXTS = ["name", "platform", "app_version"] as const

/** What a request says. The texts are for people. */
export type LicenseRequest = {
  /** Code of the program. */
  program: string
  name?: string
  platform?: string
  app_version?: string
} & (
  | {
      /** Two or more, one of them hardware. */
      locks: LockDigestTexts
    }
  | { fingerprint: string }
)

export type LicenseRequestVerdict =
  | { ok: true; request: LicenseRequest }
  | {
      ok: false
      /** `malformed`: not such a text. `unsupported_version`: from a program that is newer than the shop. */
      reason: "malformed" | "unsupported_version"
    }

/**
 * Writes a request.
 * @throws RangeError if a shop could not read it
 */
export function writeLicenseRequest(request: LicenseRequest): string {
  const { program } = request
  const identity =
    "locks" in request
      ? { locks: writeLockDigests(readLockDigests(request.locks) ?? {}) }
      : { fingerprint: request.fingerprint }
  const { name, platform, app_version } = readTexts(request)
  const content = { version: VERSION, program, ...identity, name, platform, app_version }
  const encoded = toBase64(utf8(JSON.stringify(content)))
  const lines = encoded.match(new RegExp(`.{1,${COLUMNS}}`, "g")) ?? []
  const text = [BEGIN, ...lines, END, ""].join("\n")
  if (!readLicenseRequest(text).ok) {
    throw new RangeError("no shop reads such a request")
  }
  return text
}

/** Reads a request. Surrounding spaces and any line ends are accepted; unknown members are skipped. */
export function readLicenseRequest(text: string): LicenseRequestVerdict {
  const content = readContent(text)
  if (!content || !Number.isSafeInteger(content.version)) {
    return { ok: false, reason: "malformed" }
  }
  if (content.version !== VERSION) {
    return { ok: false, reason: "unsupported_version" }
  }
  const request = readRequest(content)
  return request ? { ok: true, request } : { ok: false, reason: "malformed" }
}

function readContent(text: string): Record<string, unknown> | null {
  const trimmed = text.length > MAX_LICENSE_REQUEST_LENGTH ? "" : text.trim()
  if (!trimmed.startsWith(BEGIN) || !trimmed.endsWith(END)) {
    return null
  }
  const bytes = fromBase64(trimmed.slice(BEGIN.length, -END.length).replace(/\s/g, ""))
  try {
    const value: unknown = JSON.parse((bytes && utf8Text(bytes)) ?? "")
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

function readRequest(content: Record<string, unknown>): LicenseRequest | null {
  const { program, locks, fingerprint } = content
  const texts = readTexts(content)
  if (typeof program !== "string" || !CODE_PATTERN.test(program)) {
    return null
  }
  if (locks !== undefined && fingerprint === undefined && isObject(locks)) {
    const digests = readLockDigests(locks)
    return digests && hasEnoughLocks(lockBytes(digests))
      ? { program, locks: writeLockDigests(digests), ...texts }
      : null
  }
  return typeof fingerprint === "string" &&
    locks === undefined &&
    readFingerprint(fingerprint) === fingerprint
    ? { program, fingerprint, ...texts }
    : null
}

/** The texts that are present. They only describe, so none of them makes a request unreadable. */
function readTexts(content: Record<string, unknown>) {
  const texts: Partial<Record<(typeof TEXTS)[number], string>> = {}
  for (const field of TEXTS) {
    const text = describingText(content[field], MAX_DETAILS[field])
    if (text !== undefined) {
      texts[field] = text
    }
  }
  return texts
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
