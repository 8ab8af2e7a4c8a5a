/** Default number of resets per license and year that the owner of an order may do. */
export const DEFAULT_OWNER_RESETS = 2

/** Highest number that may be set. */
export const MAX_OWNER_RESETS = 1_000

/** Resets that the owner may still do, and when the next one is available if none is left. */
export type OwnerResets = { left: number; next_at: Date | null }

/**
 * The rest of `allowed` resets in any twelve months.
 * @param done when the resets of a license were done, the newest first
 */
export function ownerResets(allowed: number, done: readonly Date[], now: Date): OwnerResets {
  const counted = done.filter((at) => aYearAfter(at).getTime() > now.getTime())
  const left = Math.max(0, allowed - counted.length)
  const oldest = counted[allowed - 1]
  return { left, next_at: left === 0 && oldest ? aYearAfter(oldest) : null }
}

function aYearAfter(at: Date): Date {
  const end = new Date(at)
  end.setUTCFullYear(end.getUTCFullYear() + 1)
  return end
}
