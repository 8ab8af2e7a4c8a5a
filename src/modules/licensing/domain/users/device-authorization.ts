import type { DeviceAuthorizationState } from "../vocabulary"

/** Seconds for which a program may wait for its user, from its request on. */
export const DEVICE_SECONDS = 600

/** Seconds that a program waits between two polls, and by how many more it does after it asked too soon. */
export const POLL_SECONDS = 5

/** A poll that is early by so little was sent in time: the way takes longer for one than for the next. */
const EARLY_MS = 1_000

/** A program's request to sign its user in, as far as polling looks at it. */
export type PolledAuthorization = {
  state: DeviceAuthorizationState
  expires_at: Date
  /** null = the program has not asked yet. */
  polled_at: Date | null
  interval_seconds: number
}

/** `slow_down`: it asked too soon, and waits longer from now on; `used`: it got its tokens before. */
export type PollDecision = "pending" | "slow_down" | "approved" | "denied" | "expired" | "used"

/** What a program that polls is answered at `now` (RFC 8628, 3.5). */
export function pollDecision(
  { state, expires_at, polled_at, interval_seconds }: PolledAuthorization,
  now: Date
): PollDecision {
  if (state === "used") {
    return "used"
  }
  if (now.getTime() >= expires_at.getTime()) {
    return "expired"
  }
  if (state !== "pending") {
    return state
  }
  const since = polled_at === null ? Infinity : now.getTime() - polled_at.getTime()
  return since < interval_seconds * 1000 - EARLY_MS ? "slow_down" : "pending"
}

/** When a request ends that is made at `now`. */
export function deviceEnd(now: Date): Date {
  return new Date(now.getTime() + DEVICE_SECONDS * 1000)
}
