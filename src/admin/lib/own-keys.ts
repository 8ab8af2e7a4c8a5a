import type { OwnKeyFault } from "./types"

/** Keys of one request: small enough for any body limit. */
export const KEYS_A_CHECK = 500

/** Pasted keys, one a line; empty lines at the end are not meant as keys. */
export const toKeys = (pasted: string): string[] => {
  const lines = pasted.split(/\r?\n/).map((line) => line.trim())
  while (lines.length && !lines[lines.length - 1]) lines.pop()
  return lines
}

/** Keys that stand on an earlier line too, which no check of a part of the lines can see. */
export const duplicateFaults = (keys: readonly string[]): OwnKeyFault[] => {
  const seen = new Set<string>()
  return keys.flatMap((key, index) => {
    const known = seen.has(key)
    seen.add(key)
    return known && key ? [{ line: index + 1, code: "DUPLICATE" as const, message: "" }] : []
  })
}

/** Faults in the order of the lines, each line and fault once. */
export const mergeFaults = (faults: readonly OwnKeyFault[]): OwnKeyFault[] =>
  [...new Map(faults.map((fault) => [`${fault.line}:${fault.code}`, fault])).values()].sort(
    (one, other) => one.line - other.line
  )

/** The pasted text without the lines that are at fault. */
export const withoutLines = (keys: readonly string[], faults: readonly OwnKeyFault[]): string => {
  const faulty = new Set(faults.map(({ line }) => line))
  return keys.filter((_, index) => !faulty.has(index + 1)).join("\n")
}
