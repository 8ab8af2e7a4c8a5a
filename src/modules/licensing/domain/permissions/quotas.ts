/** Days for which a canceled order or a deleted license gives quota back, unless the settings say otherwise. */
export const DEFAULT_QUOTA_RETURN_DAYS = 30

/** Ten years, which is as good as always. */
export const MAX_QUOTA_RETURN_DAYS = 3650

/** A manager's quota of one policy. */
export type QuotaFacts = {
  /** null = no limit. */
  granted: number | null
  /** Issued by the manager and those below. */
  used: number
  /** What the shares of it may still issue. */
  promised: number
  /** Its manager may issue now; false = nothing below it may. */
  active: boolean
}

/**
 * How many licenses may still be issued out of the first quota of the chain; the others are those above, of which it
 * is a share. null = no limit. What is promised to shares is theirs, and never the own manager's any more.
 */
export function quotaLeft([own, ...above]: readonly QuotaFacts[]): number | null {
  if (!own?.active || above.some(({ active }) => !active)) {
    return 0
  }
  const limits = [
    own.granted === null ? null : own.granted - own.used - own.promised,
    ...above.map(({ granted, used }) => (granted === null ? null : granted - used)),
  ].filter((limit) => limit !== null)
  return limits.length === 0 ? null : Math.max(0, Math.min(...limits))
}

/** Why a share cannot be of that size: more than is left to give, or less than was used of it. */
export type ShareRefusal = { code: "QUOTA_SHARE_EXCEEDED" | "QUOTA_BELOW_USED"; limit: number }

/**
 * Whether a share may be changed to `granted`.
 * @param share as it is; null = there is none yet
 * @param left what its granter may still issue, with this share as it is; null = no limit
 */
export function shareRefusal(
  share: { granted: number | null; used: number } | null,
  granted: number | null,
  left: number | null
): ShareRefusal | null {
  const used = share?.used ?? 0
  if (granted !== null && granted < used) {
    return { code: "QUOTA_BELOW_USED", limit: used }
  }
  if (left === null) {
    return null
  }
  const most = used + left + promisedTo(share)
  return granted === null || granted > Math.max(most, share?.granted ?? 0)
    ? { code: "QUOTA_SHARE_EXCEEDED", limit: most }
    : null
}

/** What a share may still issue; a share without a limit is promised nothing. */
export function promisedTo(share: { granted: number | null; used: number } | null): number {
  return share === null || share.granted === null ? 0 : Math.max(0, share.granted - share.used)
}
