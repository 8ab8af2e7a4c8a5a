/** How often the owner of an order may reset a computer of one license in a year, until staff say otherwise. */
export const DEFAULT_OWNER_RESETS = 2

/** Most that may be set. */
export const MAX_OWNER_RESETS = 1_000

/** How many more resets the owner may do, and when the next one comes back where none is left. */
export type OwnerResets = { left: number; next_at: Date | null }

/**
 * What is left of `allowed` resets in any twelve months.
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
