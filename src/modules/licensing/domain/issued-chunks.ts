/** Most licenses in one statement, one timeline row and one event. */
export const ISSUED_CHUNK = 1000

/** The licenses of one act by {@link ISSUED_CHUNK}. */
export const issuedChunks = (licenseIds: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(licenseIds.length / ISSUED_CHUNK) }, (_, index) =>
    licenseIds.slice(index * ISSUED_CHUNK, (index + 1) * ISSUED_CHUNK)
  )
