import type { LineRepair, OwnKeyFault } from "./types"

/** What a check of pasted keys found. */
export type KeyCheck = { faults: OwnKeyFault[]; repairs: LineRepair[] }

export const NOTHING_FOUND: KeyCheck = { faults: [], repairs: [] }

/** Keys per request: small enough for any body limit. */
export const KEYS_A_CHECK = 500

/** Pasted keys, one per line; empty lines at the end do not count. */
export const toKeys = (pasted: string): string[] => {
  const lines = pasted.split(/\r?\n/).map((line) => line.trim())
  while (lines.length && !lines[lines.length - 1]) lines.pop()
  return lines
}

/** Keys that are also on an earlier line, which checks in parts cannot find. */
export const duplicateFaults = (keys: readonly string[]): OwnKeyFault[] => {
  const seen = new Set<string>()
  return keys.flatMap((key, index) => {
    const known = seen.has(key)
    seen.add(key)
    return known && key ? [{ line: index + 1, code: "DUPLICATE" as const, message: "" }] : []
  })
}

/** Errors in the order of the lines, each line and error once. */
export const mergeFaults = (faults: readonly OwnKeyFault[]): OwnKeyFault[] =>
  [...new Map(faults.map((fault) => [`${fault.line}:${fault.code}`, fault])).values()].sort(
    (one, other) => one.line - other.line
  )

/** The pasted text without the bad lines. */
export const withoutLines = (keys: readonly string[], faults: readonly OwnKeyFault[]): string => {
  const faulty = new Set(faults.map(({ line }) => line))
  return keys.filter((_, index) => !faulty.has(index + 1)).join("\n")
}
