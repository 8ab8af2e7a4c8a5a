import { readFileSync } from "node:fs"
import { join } from "node:path"

import type { LicenseFileAlgorithm, LicenseFileKind } from "../license-file"
import type { LicenseRequest } from "../license-request"
import type { LockDigestTexts } from "../locks"
import type { RevocationList } from "../revocation-list"
import type { AnswerQuestion } from "../signed-answer"

const DOCS = join(__dirname, "../../../../../../docs")

type Vectors = {
  application_signature: string
  activation_secret: string
  license_keys: { key: string; normalized: string; redacted: string; weak: boolean }[]
  written_keys: { written: string; normalized: string }[]
  typed_input: { typed: string; bytes: number; hex: string | null }[]
  crc8: { input: string; crc: string }[]
  locks: { lock: string; value: string; normalized: string; digest: string }[]
  lock_sets: {
    digests: LockDigestTexts
    lock_bytes: string
    enough: boolean
    fingerprint: string
  }[]
  fingerprints: { about: string; sent: string; fingerprint: string | null }[]
  machine_codes: {
    lock_bytes: string
    generation: number
    site_code: string
    machine_id: string
    merged: string
  }[]
  machine_codes_refused: { site_code: string; machine_id: string; reason: string }[]
  expiry_days: { expires_at: string | null; expiry_day: number }[]
  activation_codes: {
    site_code: string
    machine_id: string
    payload: {
      is_trial: boolean
      is_test: boolean
      sequence: number
      features: number
      expiry_day: number
    }
    payload_hex: string
    activation_code: string
    removal_code: string
  }[]
  activation_codes_refused: {
    site_code: string
    machine_id: string
    activation_code: string
    reason: string
  }[]
  receipts: { file_id: string; fingerprint: string; receipt: string }[]
  license_requests: { request: LicenseRequest; text: string }[]
  license_requests_read: { about: string; text: string; request: LicenseRequest }[]
  license_requests_refused: { about: string; text: string; reason: string }[]
  signing_key: { kid: string; private_key: string; public_key: string }
  license_files: {
    kind: LicenseFileKind
    algorithm: LicenseFileAlgorithm
    secret: string | null
    iv: string | null
    plaintext: string
    text: string
  }[]
  license_files_read: {
    about: string
    kind: LicenseFileKind
    secret: string | null
    plaintext: string
    text: string
  }[]
  license_files_refused: {
    about: string
    kind: LicenseFileKind
    secret: string
    text: string
    reason: string
  }[]
  license_files_for: {
    about: string
    kind: LicenseFileKind
    secret: string
    text: string
    program: string
    fingerprint: string
    user_id?: string
    reason: string | null
  }[]
  license_files_at: {
    about: string
    kind: LicenseFileKind
    text: string
    program: string
    fingerprint: string
    now: string
    last_seen: string | null
    revoked: Pick<RevocationList, "licenses" | "files">
    reason: string | null
  }[]
  revocation_lists: { list: RevocationList; outdated_from: number; token: string }[]
  revocation_lists_refused: {
    about: string
    remembered: number
    token: string
    reason: string
  }[]
  signed_tokens_refused: { about: string; typ: string; token: string; reason: string }[]
  signed_tokens: { typ: string; kid: string; payload: object; token: string }[]
  signed_answers: {
    about: string
    asked: AnswerQuestion
    elapsed_seconds: number
    token: string
    reason: string | null
  }[]
  kept_answers: {
    about: string
    asked: Omit<AnswerQuestion, "call" | "nonce" | "file_id">
    now: string
    last_seen: string | null
    token: string
    reason: string | null
  }[]
}

/** The published vectors. */
export const vectors: Vectors = JSON.parse(readFileSync(join(DOCS, "format-vectors.json"), "utf8"))

/** The page that describes the formats. */
export const formatsPage = readFileSync(join(DOCS, "formats.md"), "utf8")
