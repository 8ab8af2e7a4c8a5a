import type { LicenseFileDocument, LicenseFileMeta } from "./codecs/license-file"
import type { LicenseDates } from "./license-dates"
import type { LicenseKind } from "./vocabulary"

/**
 * The content of a license or machine file: a JSON:API document with the attributes that Keygen's verifiers
 * read, without those that have no meaning here, so that a file fits a QR code. Everything else is in
 * `metadata`, under the names of the runtime API.
 */

/** The license as its file states it. */
export type DocumentedLicense = LicenseDates & {
  id: string
  /** Whole in an encrypted file, whose reader has it anyway; masked in a plain one. */
  key: string
  kind: LicenseKind
  program: { id: string; code: string; name: string }
  policy: { id: string; code: string; name: string }
  /** The features that are on. */
  features: readonly { code: string; name: string }[]
  /** Until when those of them are on that have an end of their own, by code. */
  feature_ends: Readonly<Record<string, string>>
  custom_fields: Readonly<Record<string, unknown>>
  seats: number | null
  max_users: number | null
  max_consumptions: number | null
  consumption_count: number
  is_trial: boolean
  is_test: boolean
  created_at: Date
  updated_at: Date
}

/** The computer as its machine file states it. */
export type DocumentedComputer = {
  id: string
  fingerprint: string
  name: string | null
  platform: string | null
  app_version: string | null
  activated_at: Date
  last_seen_at: Date | null
  /** The named user whose computer it is; null = the license is proved by its key. */
  user: { id: string; name: string | null } | null
}

/** The document of a license file, or of a machine file if there is a computer. */
export function offlineDocument(
  meta: LicenseFileMeta,
  license: DocumentedLicense,
  computer: DocumentedComputer | null
): LicenseFileDocument {
  const resource = licenseResource(meta, license)
  const about = [
    { id: license.program.id, type: "products", attributes: named(license.program) },
    { id: license.policy.id, type: "policies", attributes: named(license.policy) },
    ...license.features.map((feature) => ({
      id: `${license.id}:${feature.code}`,
      type: "entitlements",
      attributes: named(feature),
    })),
  ]
  return computer
    ? { meta, data: machineResource(meta, license, computer), included: [resource, ...about] }
    : { meta, data: resource, included: about }
}

function licenseResource(meta: LicenseFileMeta, license: DocumentedLicense) {
  const { id, program, policy, features, seats } = license
  return {
    id,
    type: "licenses",
    attributes: {
      name: policy.name,
      key: license.key,
      expiry: iso(license.expires_at),
      status: "ACTIVE",
      uses: license.consumption_count,
      suspended: false,
      encrypted: false,
      strict: true,
      floating: seats !== 1,
      protected: true,
      maxMachines: seats,
      maxUsers: license.max_users,
      maxUses: license.max_consumptions,
      requireHeartbeat: false,
      requireCheckIn: false,
      lastCheckOut: meta.issued,
      metadata: {
        program: program.code,
        policy: policy.code,
        kind: license.kind,
        features: features.map(({ code }) => code),
        ...(Object.keys(license.feature_ends).length > 0 && { feature_ends: license.feature_ends }),
        custom_fields: license.custom_fields,
        starts_at: iso(license.starts_at),
        maintenance_until: iso(license.maintenance_until),
        is_trial: license.is_trial,
        is_test: license.is_test,
      },
      created: iso(license.created_at),
      updated: iso(license.updated_at),
    },
    relationships: {
      product: { data: { type: "products", id: program.id } },
      policy: { data: { type: "policies", id: policy.id } },
    },
  }
}

function machineResource(
  meta: LicenseFileMeta,
  license: DocumentedLicense,
  computer: DocumentedComputer
) {
  return {
    id: computer.id,
    type: "machines",
    attributes: {
      fingerprint: computer.fingerprint,
      name: computer.name,
      platform: computer.platform,
      requireHeartbeat: false,
      heartbeatStatus: "NOT_STARTED",
      lastCheckOut: meta.issued,
      metadata: {
        app_version: computer.app_version,
        ...(computer.user && { user: computer.user }),
      },
      created: iso(computer.activated_at),
      updated: iso(computer.last_seen_at ?? computer.activated_at),
    },
    relationships: {
      product: { data: { type: "products", id: license.program.id } },
      license: { data: { type: "licenses", id: license.id } },
    },
  }
}

function named({ code, name }: { code: string; name: string }) {
  return { name, code }
}

function iso(date: Date | null): string | null {
  return date && date.toISOString()
}
