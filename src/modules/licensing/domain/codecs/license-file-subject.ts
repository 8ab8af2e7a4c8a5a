/**
 * The program, computer and named user that a license or machine file is for. One key signs the files of all programs of a
 * shop.
 */

import type { LicenseFileDocument, LicenseFileKind } from "./license-file"

/** Who reads a file. */
export type FileReader = {
  /** The program's code. */
  program: string
  /** For a machine file: that of its computer. */
  fingerprint: string
  /** For a machine file: the id of the named user who is signed in; null or absent = nobody is. */
  user_id?: string | null
}

/**
 * Why a genuine file is not for its reader; null = it is. A license file is for any computer. A machine file
 * names its program in the license that it includes.
 */
export function fileSubjectFault(
  kind: LicenseFileKind,
  { data, included }: LicenseFileDocument,
  { program, fingerprint, user_id = null }: FileReader
): "other_program" | "other_computer" | "other_user" | null {
  const license = kind === "license" ? data : includedLicense(included, data)
  if (memberOf(attributesOf(license).metadata, "program") !== program) {
    return "other_program"
  }
  if (kind === "license") {
    return null
  }
  const computer = attributesOf(data)
  if (computer.fingerprint !== fingerprint) {
    return "other_computer"
  }
  const user = memberOf(memberOf(computer.metadata, "user"), "id") ?? null
  return user === user_id ? null : "other_user"
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
