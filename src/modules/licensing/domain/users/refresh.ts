/** Days without a refresh after which a sign-in ends. */
const REFRESH_DAYS = 30

/**
 * Seconds for which the token before the present one is still taken: its answer may have been lost on the way. A thief
 * gains nothing for long: of two that hold tokens of one sign-in, one must come with an old token later.
 */
export const LOST_ANSWER_SECONDS = 30

/** A sign-in, as far as refreshing looks at it. Tokens are kept as digests. */
export type Refreshable = {
  token_hash: string
  /** The one before; null = it was never refreshed. */
  previous_hash: string | null
  rotated_at: Date
  ended_at: Date | null
  /** When it ends unless it is refreshed. */
  expires_at: Date
}

/** `ended`: it is over; `reused`: the token was used before, so somebody else has it: it must end. */
export type RefreshDecision = "rotate" | "ended" | "reused"

/** What comes of a refresh token that belongs to the sign-in, by its digest `given`. */
export function refreshDecision(
  { token_hash, previous_hash, rotated_at, ended_at, expires_at }: Refreshable,
  given: string,
  now: Date
): RefreshDecision {
  if (ended_at !== null || now.getTime() >= expires_at.getTime()) {
    return "ended"
  }
  if (given === token_hash) {
    return "rotate"
  }
  const since = now.getTime() - rotated_at.getTime()
  return given === previous_hash && since <= LOST_ANSWER_SECONDS * 1000 ? "rotate" : "reused"
}

/** When a sign-in ends that is refreshed, or begins, at `now`. */
export function refreshEnd(now: Date): Date {
  return new Date(now.getTime() + REFRESH_DAYS * 86_400_000)
}
