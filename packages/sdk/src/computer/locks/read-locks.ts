import type { RawLocks } from "../../../../../src/modules/licensing/domain/codecs/locks"
import { linuxLocks } from "./linux"
import { macLocks } from "./macos"
import { type System, thisSystem } from "./system"
import { windowsLocks } from "./windows"

/**
 * What this computer is recognized by, on Linux, macOS and Windows: readable without special rights, the same after
 * updates of the system, and unlike on other computers. Values stay on the computer: only digests of them are sent.
 */
export async function readLocks(system: System = thisSystem): Promise<RawLocks> {
  const read = READERS[system.platform]
  const values = read ? await read(system) : {}
  return Object.fromEntries(
    Object.entries(values).map(([lock, value]) => [lock, isMeant(value) ? value : null])
  )
}

const READERS: Readonly<Record<string, ((system: System) => Promise<RawLocks>) | undefined>> = {
  linux: linuxLocks,
  darwin: macLocks,
  win32: windowsLocks,
}

/** What manufacturers leave in the place of a value. */
const PLACEHOLDER =
  /^(?:to be filled by o\.?e\.?m\.?|default string|not (?:specified|applicable|available)|system (?:serial number|manufacturer|product name)|none|n\/a|unknown|invalid|[0\s.:-]+|[f\s.:-]+|0?123456789)$/i

function isMeant(value: string | null | undefined): boolean {
  const text = value?.trim() ?? ""
  return text !== "" && !PLACEHOLDER.test(text)
}
