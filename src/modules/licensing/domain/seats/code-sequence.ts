/** An activation code carries its number in one byte. */
export const CODE_SEQUENCES = 256

/** The number of a computer's next activation code; `exhausted` = it has had each of them. */
export type CodeSequence = { sequence: number; exhausted: boolean }

/**
 * The first number from `preferred` on, going round, that is not among those `used` for the same machine codes.
 * Where all are used it is the one after the last, which only staff may give out again.
 * @param used in the order in which they were given out
 */
export function nextCodeSequence(used: readonly number[], preferred: number): CodeSequence {
  const taken = new Set(used)
  for (let step = 0; step < CODE_SEQUENCES; step++) {
    const sequence = (preferred + step) % CODE_SEQUENCES
    if (!taken.has(sequence)) {
      return { sequence, exhausted: false }
    }
  }
  return { sequence: ((used.at(-1) ?? 0) + 1) % CODE_SEQUENCES, exhausted: true }
}
