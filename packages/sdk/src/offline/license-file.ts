import { TYPED_PREFIX } from "../../../../src/modules/licensing/domain/codecs/fingerprint"
import {
  type LicenseFileDocument,
  type LicenseFileKind,
  licenseFileSecret,
  readLicenseFile,
  type TrustedKey,
} from "../../../../src/modules/licensing/domain/codecs/license-file"
import { fileSubjectFault } from "../../../../src/modules/licensing/domain/codecs/license-file-subject"
import { licenseFileTime } from "../../../../src/modules/licensing/domain/codecs/license-file-time"
import {
  isWithdrawn,
  type RevocationList,
} from "../../../../src/modules/licensing/domain/codecs/revocation-list"
import type { ReadPrimitives } from "../crypto/primitives"
import { featuresAt, type License } from "../decision"
import type { Judged } from "./judged"

/** A file that belongs to this program, computer and user. */
export type OpenedFile = {
  id: string | null
  kind: LicenseFileKind
  /** The computer that a machine file names; null in a license file. */
  fingerprint: string | null
  /** The secret that opened it, without the fingerprint: a license key as it was issued, or the id of a user. */
  secret: string | null
  revocation: number
  license: License
}

/** Who reads a file. */
export type FileQuestion = {
  text: string
  keys: readonly TrustedKey[]
  program: string
  /** Spellings of the license key that may have been issued; of a named user their id. */
  secrets: readonly string[]
  /** Those of this computer. */
  fingerprints: readonly string[]
  userId: string | null
  /** The features without which the program does not run. */
  features: readonly string[]
  releasedAt: string | null
  now: Date
  lastSeen: Date
  revocations: Pick<RevocationList, "licenses" | "files"> | null
}

type Read =
  | { ok: true; kind: LicenseFileKind; document: LicenseFileDocument; secret: string | null }
  | { ok: false; reason: string }

const READ_CODES: Readonly<Record<string, string>> = {
  malformed: "FILE_UNREADABLE",
  unsupported_algorithm: "FILE_UNREADABLE",
  bad_signature: "FILE_NOT_GENUINE",
  wrong_secret: "WRONG_KEY",
}

const SUBJECT_CODES = {
  other_program: "PROGRAM_MISMATCH",
  other_computer: "OTHER_COMPUTER",
  other_user: "OTHER_USER",
} as const

const refused = (code: string, reason: string): Judged<OpenedFile> => ({ ok: false, code, reason })

/** May the program run on this license file or machine file? In the order of docs/formats.md. */
export function judgeFile(primitives: ReadPrimitives, question: FileQuestion): Judged<OpenedFile> {
  const read = readFile(primitives, question)
  if (!read.ok) {
    return refused(READ_CODES[read.reason] ?? "FILE_UNREADABLE", read.reason)
  }
  const { kind, document, secret } = read
  const fault = fileSubjectFault(kind, document, {
    program: question.program,
    fingerprint: fingerprintFor(document, question),
    user_id: question.userId,
  })
  if (fault) {
    return refused(SUBJECT_CODES[fault], fault)
  }
  const time = licenseFileTime(document.meta, question.now, question.lastSeen)
  if (time !== "VALID") {
    return refused(time === "EXPIRED" ? "FILE_EXPIRED" : time, time)
  }
  const resource = licenseResource(kind, document)
  const { meta } = document
  if (
    question.revocations &&
    isWithdrawn(question.revocations, { id: meta.id, license_id: resource.id })
  ) {
    return refused("FILE_WITHDRAWN", "REVOKED")
  }
  const license = licenseOfFile(resource, question.now)
  const missing = missingFeature(license, resource, question)
  if (missing) {
    return refused(missing, missing)
  }
  return {
    ok: true,
    code: "VALID",
    until: meta.expiry,
    proof: {
      id: meta.id ?? null,
      kind,
      fingerprint: kind === "machine" ? String(attributesOf(document.data).fingerprint) : null,
      secret,
      revocation: meta.revocation ?? 0,
      license,
    },
  }
}

/** Opens the file by the first kind and secret that do. A certificate without its markers does not tell its kind. */
function readFile(primitives: ReadPrimitives, question: FileQuestion): Read {
  const { text, keys } = question
  const kinds: LicenseFileKind[] = text.trim().startsWith("-----BEGIN LICENSE")
    ? ["license"]
    : text.trim().startsWith("{")
      ? ["machine", "license"]
      : ["machine"]
  let reason = "malformed"
  for (const kind of kinds) {
    for (const secret of secretsFor(kind, question)) {
      const read = readLicenseFile(primitives, { kind, text, keys, secret: secret.whole })
      if (read.ok) {
        const isSealed = read.algorithm === "aes-256-gcm+ed25519"
        return { ok: true, kind, document: read.document, secret: isSealed ? secret.own : null }
      }
      reason = read.reason
      if (reason !== "wrong_secret") {
        break
      }
    }
    if (reason !== "bad_signature") {
      break
    }
  }
  return { ok: false, reason }
}

/** Without any secret an empty one is tried: a file that is not encrypted needs none. */
function secretsFor(
  kind: LicenseFileKind,
  { secrets, fingerprints }: FileQuestion
): { own: string; whole: string }[] {
  return (secrets.length > 0 ? secrets : [""]).flatMap((own) =>
    (kind === "machine" ? fingerprints : [""]).map((fingerprint) => ({
      own,
      whole: licenseFileSecret(own, fingerprint),
    }))
  )
}

/** The fingerprint to compare with: that of typed codes for a file that names it, else the one of the runtime. */
function fingerprintFor(
  { data }: LicenseFileDocument,
  { fingerprints: [runtime = "", typed] }: FileQuestion
): string {
  const named = attributesOf(data).fingerprint
  return typed !== undefined && typeof named === "string" && named.startsWith(TYPED_PREFIX)
    ? typed
    : runtime
}

type Resource = { id: string; attributes: Record<string, unknown> }

/** The license in the file. That it is there was proved when its program was compared. */
function licenseResource(kind: LicenseFileKind, { data, included }: LicenseFileDocument): Resource {
  if (kind === "license") {
    return { id: data.id, attributes: attributesOf(data) }
  }
  const related = data.relationships as { license: { data: { id: string } } }
  const { id } = related.license.data
  const found = (included as { id: string; type: string }[]).find(
    (each) => each.type === "licenses" && each.id === id
  )
  return { id, attributes: attributesOf(found) }
}

function attributesOf(resource: unknown): Record<string, unknown> {
  return (resource as { attributes?: Record<string, unknown> } | undefined)?.attributes ?? {}
}

type FileMetadata = {
  policy?: string
  features?: string[]
  feature_ends?: Record<string, string>
  custom_fields?: Record<string, unknown>
  maintenance_until?: string | null
  is_trial?: boolean
  is_test?: boolean
}

function licenseOfFile({ id, attributes }: Resource, now: Date): License {
  const metadata = (attributes.metadata ?? {}) as FileMetadata
  const ends = metadata.feature_ends ?? {}
  return {
    id,
    policy: metadata.policy ?? null,
    features: featuresAt(metadata.features ?? [], ends, now),
    featureEnds: ends,
    customFields: metadata.custom_fields ?? {},
    expiresAt: (attributes.expiry as string | null | undefined) ?? null,
    graceEndsAt: null,
    maintenanceUntil: metadata.maintenance_until ?? null,
    isTrial: metadata.is_trial === true,
    isTest: metadata.is_test === true,
  }
}

/** What the shop would refuse as well: a version after the maintenance, a feature that is not on. */
function missingFeature(
  license: License,
  { attributes }: Resource,
  { features, releasedAt }: FileQuestion
): string | null {
  const { maintenanceUntil } = license
  if (releasedAt && maintenanceUntil && Date.parse(releasedAt) >= Date.parse(maintenanceUntil)) {
    return "MAINTENANCE_ENDED"
  }
  const missing = features.find((code) => !license.features.includes(code))
  const all = (attributes.metadata as FileMetadata | undefined)?.features ?? []
  return missing === undefined
    ? null
    : all.includes(missing)
      ? "FEATURE_EXPIRED"
      : "FEATURE_MISSING"
}
