import { licensingError } from "../errors"

/** Most licenses in one statement, one timeline row and one event. */
export const ISSUED_CHUNK = 1000

/** Most licenses of one act, of all policies together: they are issued in one transaction. */
const MAX_ISSUED = 20_000

/** The licenses of one act by {@link ISSUED_CHUNK}. */
export const issuedChunks = (licenseIds: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(licenseIds.length / ISSUED_CHUNK) }, (_, index) =>
    licenseIds.slice(index * ISSUED_CHUNK, (index + 1) * ISSUED_CHUNK)
  )

/** @throws TOO_MANY_LICENSES */
export function refuseTooMany(count: number): void {
  if (count > MAX_ISSUED) {
    throw licensingError(
      "TOO_MANY_LICENSES",
      `At most ${MAX_ISSUED} licenses are issued in one act; these are ${count}`
    )
  }
}
