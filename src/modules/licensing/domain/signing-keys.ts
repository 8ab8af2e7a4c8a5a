import type { FieldFault } from "./field-fault"
import type { SigningKeyStatus } from "./vocabulary"

/** The state of a signing key: `retired` keys are no longer published and nothing they signed is accepted. */
export const SIGNING_KEY_STATES = ["current", "retiring", "retired"] as const
export type SigningKeyState = (typeof SIGNING_KEY_STATES)[number]

/** How long a former key stays published by default. */
export const DEFAULT_OVERLAP_DAYS = 30

/** Longest time that a former key stays published. */
export const MAX_OVERLAP_DAYS = 3650

/** Derived at `now`: a retiring key retires at the very moment of `retires_at`. */
export function signingKeyState(
  { status, retires_at }: { status: SigningKeyStatus; retires_at: Date | null },
  now: Date
): SigningKeyState {
  if (status === "current") {
    return "current"
  }
  return retires_at !== null && retires_at > now ? "retiring" : "retired"
}

/**
 * Faults of a request for a new key. Without an overlap everything that the former key signed is refused at
 * once, files of paying customers included: only right if it leaked, so a reason is required.
 */
export function rotationFaults(rotation: {
  overlap_days: number
  reason?: string | null
}): FieldFault[] {
  const { overlap_days, reason } = rotation
  if (!Number.isInteger(overlap_days) || overlap_days < 0 || overlap_days > MAX_OVERLAP_DAYS) {
    const message = `must be a whole number from 0 to ${MAX_OVERLAP_DAYS}`
    return [{ field: "overlap_days", rule: "range", message }]
  }
  return overlap_days === 0 && !reason?.trim()
    ? [{ field: "reason", rule: "required", message: "is required when there is no overlap" }]
    : []
}
