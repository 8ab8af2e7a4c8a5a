/**
 * The program and computer that a license or machine file is for. One key signs the files of all programs of a
 * shop.
 */

import type { LicenseFileDocument, LicenseFileKind } from "./license-file"

/** Who reads a file: its program's code, and for a machine file the fingerprint of its computer. */
export type FileReader = { program: string; fingerprint: string }

/**
 * Why a genuine file is not for its reader; null = it is. A license file is for any computer. A machine file
 * names its program in the license that it includes.
 */
export function fileSubjectFault(
  kind: LicenseFileKind,
  { data, included }: LicenseFileDocument,
  { program, fingerprint }: FileReader
): "other_program" | "other_computer" | null {
  const license = kind === "license" ? data : includedLicense(included, data)
  if (memberOf(attributesOf(license).metadata, "program") !== program) {
    return "other_program"
  }
  return kind === "machine" && attributesOf(data).fingerprint !== fingerprint
    ? "other_computer"
    : null
}

function includedLicense(included: unknown[] | undefined, machine: unknown): unknown {
  const related = memberOf(memberOf(memberOf(machine, "relationships"), "license"), "data")
  const id = memberOf(related, "id")
  return included?.find(
    (each) => memberOf(each, "type") === "licenses" && memberOf(each, "id") === id
  )
}

function attributesOf(resource: unknown): Record<string, unknown> {
  return (memberOf(resource, "attributes") ?? {}) as Record<string, unknown>
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined
}
