import { noblePrimitives } from "./crypto/noble"
import { type Licensing, licensingOf } from "./licensing"
import type { LicensingOptions } from "./options"

export * from "./exports"

/**
 * The licensing of a program in a browser or a webview, which recognizes no computer by itself: the option `computer` says how.
 * @throws TypeError for options that only the program's developer can mend
 */
export function createLicensing(options: LicensingOptions): Licensing {
  return licensingOf(options, {
    primitives: noblePrimitives,
    computer: null,
    platform: undefined,
  })
}
