import {
  readMachineCodes,
  writeMachineCodes,
} from "../../../../src/modules/licensing/domain/codecs/machine-codes"
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

/** In a sentence or list: 8 digits alone, and 16 digits in four groups or one. */
const LABELLED = {
  site_code: /(?<![\dA-F-])[\dA-F]{8}(?![\dA-F-])/i,
  machine_id: /(?<![\dA-F-])(?:[\dA-F]{4}[-\s]?){3}[\dA-F]{4}(?![\dA-F-])/i,
}

/**
 * Both codes out of one text: the merged form of 24 digits in any writing, or a text that names both, as
 * programs copy it. Null for anything else.
 */
export function splitCodes(text: string): CodePair | null {
  return written(text) ?? labelled(text)
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
  const code = readTypedHex(text, bytes)
  return code && writeTypedHex(code, group)
}

function written(siteCode: string, machineId = ""): CodePair | null {
  const codes = readMachineCodes(siteCode, machineId)
  if (!codes) {
    return null
  }
  const { siteCode: site_code, machineId: machine_id } = writeMachineCodes(codes)
  return { site_code, machine_id }
}

function labelled(text: string): CodePair | null {
  const machine = LABELLED.machine_id.exec(text)?.[0]
  const site = machine && LABELLED.site_code.exec(text.replace(machine, "·"))?.[0]
  return machine && site ? written(site, machine) : null
}
