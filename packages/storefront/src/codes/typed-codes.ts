import {
  findMachineCodes,
  findTypedCode,
} from "../../../../src/modules/licensing/domain/codecs/typed-entry"
import {
  foldTypedText,
  readTypedHex,
  writeTypedHex,
} from "../../../../src/modules/licensing/domain/codecs/typed-text"

/** The codes that a program shows, as typed into the two fields of a form. */
export type CodePair = { site_code: string; machine_id: string }

const SITE_CODE = { bytes: 4, group: 8 }
const MACHINE_ID = { bytes: 8, group: 4 }
const REMOVAL_CODE = { bytes: 4, group: 8 }
const RECEIPT = { bytes: 8, group: 4 }

/**
 * Both codes from one text: the merged form of 24 digits in any spelling, or a text that names both, as
 * programs copy it; null for anything else.
 */
export function splitCodes(text: string): CodePair | null {
  const codes = findMachineCodes(text)
  return codes && { site_code: codes.siteCode, machine_id: codes.machineId }
}

/** The codes of both fields, sorted: each field may hold the other's code, or a label as well. */
export function sortedCodes({ site_code, machine_id }: CodePair): CodePair | null {
  const codes = findMachineCodes(site_code, machine_id)
  return codes && { site_code: codes.siteCode, machine_id: codes.machineId }
}

/** The written form `XXXXXXXX` of a typed site code; null if it is not one. */
export const writtenSiteCode = (text: string): string | null => rewritten(text, SITE_CODE)

/** The written form `XXXX-XXXX-XXXX-XXXX` of a typed machine ID; null if it is not one. */
export const writtenMachineId = (text: string): string | null => rewritten(text, MACHINE_ID)

/** The written form `XXXXXXXX` of a typed removal code; null if it is not one. */
export const writtenRemovalCode = (text: string): string | null => rewritten(text, REMOVAL_CODE)

/** The written form `XXXX-XXXX-XXXX-XXXX` of a typed receipt; null if it is not one. */
export const writtenReceipt = (text: string): string | null => rewritten(text, RECEIPT)

/** How many digits were typed, without spaces and dashes. */
export const digitsTyped = (text: string): number => foldTypedText(text).length

function rewritten(text: string, { bytes, group }: { bytes: number; group: number }) {
  const code = readTypedHex(findTypedCode(text, bytes) ?? "", bytes)
  return code && writeTypedHex(code, group)
}
