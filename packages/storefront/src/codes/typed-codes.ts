import {
  findMachineCodes,
  findTypedCode,
} from "../../../../src/modules/licensing/domain/codecs/typed-entry"
import {
  foldTypedText,
  readTypedHex,
  writeTypedHex,
} from "../../../../src/modules/licensing/domain/codecs/typed-text"

/** The codes that a program shows, as they stand in the two fields of a form. */
export type CodePair = { site_code: string; machine_id: string }

const SITE_CODE = { bytes: 4, group: 8 }
const MACHINE_ID = { bytes: 8, group: 4 }
const REMOVAL_CODE = { bytes: 4, group: 8 }
const RECEIPT = { bytes: 8, group: 4 }

/**
 * Both codes out of one text: the merged form of 24 digits in any writing, or a text that names both, as
 * programs copy it. Null for anything else.
 */
export function splitCodes(text: string): CodePair | null {
  const codes = findMachineCodes(text)
  return codes && { site_code: codes.siteCode, machine_id: codes.machineId }
}

/** The codes of both fields in their places: each may hold the other's, or a label beside its own. */
export function sortedCodes({ site_code, machine_id }: CodePair): CodePair | null {
  const codes = findMachineCodes(site_code, machine_id)
  return codes && { site_code: codes.siteCode, machine_id: codes.machineId }
}

/** The written form `XXXXXXXX` of a site code that was typed in any way; null if it is none. */
export const writtenSiteCode = (text: string): string | null => rewritten(text, SITE_CODE)

/** The written form `XXXX-XXXX-XXXX-XXXX` of a machine ID that was typed in any way; null if it is none. */
export const writtenMachineId = (text: string): string | null => rewritten(text, MACHINE_ID)

/** The written form `XXXXXXXX` of a removal code that was typed in any way; null if it is none. */
export const writtenRemovalCode = (text: string): string | null => rewritten(text, REMOVAL_CODE)

/** The written form `XXXX-XXXX-XXXX-XXXX` of a receipt that was typed in any way; null if it is none. */
export const writtenReceipt = (text: string): string | null => rewritten(text, RECEIPT)

/** How many digits were typed, without spaces and dashes. */
export const digitsTyped = (text: string): number => foldTypedText(text).length

function rewritten(text: string, { bytes, group }: { bytes: number; group: number }) {
  const code = readTypedHex(findTypedCode(text, bytes) ?? "", bytes)
  return code && writeTypedHex(code, group)
}
