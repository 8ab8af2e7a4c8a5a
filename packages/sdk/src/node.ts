import { nodePrimitives } from "../../../src/modules/licensing/storage/node-primitives"
import { readLocks } from "./computer/locks/read-locks"
import { type Licensing, licensingOf } from "./licensing"
import type { LicensingOptions } from "./options"

export * from "./exports"
export { readLocks } from "./computer/locks/read-locks"
export { fileStorage } from "./storage/file-storage"

/**
 * The licensing of a program in Node or Electron. It recognizes its computer by {@link readLocks}, unless the option
 * `computer` says how.
 * @throws TypeError for options that only the program's developer can mend
 */
export function createLicensing(options: LicensingOptions): Licensing {
  return licensingOf(options, {
    primitives: nodePrimitives,
    computer: { locks: () => readLocks() },
    platform: process.platform,
  })
}
