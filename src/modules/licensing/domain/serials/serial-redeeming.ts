import { utcDay, WRONG_CODES_PER_DAY } from "../seats/task-limits"
import type { SerialBatchState, SerialStatus } from "../vocabulary"

/**
 * Why a serial is not redeemed. Stable; `serialSentence` puts it in words. `SERIAL_INVALID` covers both an
 * unknown code and a wrong verification number.
 */
export const SERIAL_REFUSALS = [
  "SERIALS_OFF",
  "TASK_LOCKED",
  "RATE_LIMITED",
  "SERIAL_INVALID",
  "SERIAL_WRONG_PROGRAM",
  "SERIAL_BLACKLISTED",
  "SERIAL_USED_BY_YOU",
  "SERIAL_USED",
  "SERIAL_IN_PROGRESS",
] as const
export type SerialRefusalCode = (typeof SERIAL_REFUSALS)[number]

/** A serial as redeeming judges it. */
export type RedeemableSerial = {
  program_id: string
  batch_state: SerialBatchState
  status: SerialStatus
  blacklisted: boolean
  /** Whether its policy is active: an inactive one issues nothing. */
  policy_active: boolean
  /** The customer it is reserved for or claimed by; null during a registration. */
  customer_id: string | null
  /** Whether the verification number is right, or none is needed. */
  verified: boolean
}

/** The person who redeems, and the program. */
export type RedemptionFacts = {
  /** The program that it must be for; null = any. */
  program_id: string | null
  /** The programs that now accept serials from customers. */
  open_programs: readonly string[]
  /** null = a person who is registering. */
  customer_id: string | null
}

/** What only staff see of a refusal. */
export type RefusalReason = "unknown" | "verification" | null

/**
 * Why a serial may not be redeemed; null = it may. A person who does not know the whole code learns only that
 * it is wrong. @param serial null = no serial has this code
 */
export function serialRefusal(
  serial: RedeemableSerial | null,
  ask: RedemptionFacts
): { code: SerialRefusalCode; reason: RefusalReason } | null {
  const refuse = (code: SerialRefusalCode, reason: RefusalReason = null) => ({ code, reason })
  if (serial === null || serial.batch_state !== "ready") {
    return refuse("SERIAL_INVALID", "unknown")
  }
  if (!serial.verified) {
    return refuse("SERIAL_INVALID", "verification")
  }
  if (ask.program_id !== null && serial.program_id !== ask.program_id) {
    return refuse("SERIAL_WRONG_PROGRAM")
  }
  if (!ask.open_programs.includes(serial.program_id)) {
    return refuse("SERIALS_OFF")
  }
  if (serial.blacklisted) {
    return refuse("SERIAL_BLACKLISTED")
  }
  const mine = serial.customer_id !== null && serial.customer_id === ask.customer_id
  switch (serial.status) {
    case "available":
      return serial.policy_active ? null : refuse("SERIALS_OFF")
    case "reserved":
      return refuse(mine || serial.customer_id === null ? "SERIAL_IN_PROGRESS" : "SERIAL_USED")
    case "claimed":
      return refuse(mine ? "SERIAL_USED_BY_YOU" : "SERIAL_USED")
  }
}

/** Wrong attempts of a UTC day, and the time of the last one. */
export type WrongAttempts = { wrong: number; last_at: Date }

/**
 * Number of wrong attempts that locks, and after which a delay begins. Many people may share a network address,
 * and a storefront's server may speak for all its customers, so an address is allowed more than an account.
 */
export type AttemptRule = { most: number; free: number }
export const ACCOUNT_TRIES: AttemptRule = { most: WRONG_CODES_PER_DAY, free: 0 }
export const ADDRESS_TRIES: AttemptRule = {
  most: 4 * WRONG_CODES_PER_DAY,
  free: WRONG_CODES_PER_DAY,
}

/**
 * For one code, across all people and addresses: its verification number is short. It applies to unknown codes
 * as well, so that nobody learns which exist.
 */
export const SERIAL_TRIES: AttemptRule = {
  most: 2 * WRONG_CODES_PER_DAY,
  free: 2 * WRONG_CODES_PER_DAY,
}

export type AttemptDecision =
  { ok: true } | { ok: false; code: "TASK_LOCKED" | "RATE_LIMITED"; retry_at: Date }

/** Whether an attempt is allowed now: each wrong one doubles the wait, from 2 seconds on. */
export function attemptDecision(
  tries: WrongAttempts,
  rule: AttemptRule,
  now: Date
): AttemptDecision {
  if (tries.wrong >= rule.most) {
    return { ok: false, code: "TASK_LOCKED", retry_at: utcDay(now).until }
  }
  const counted = tries.wrong - rule.free
  const retry_at = new Date(tries.last_at.getTime() + 1000 * 2 ** counted)
  return counted > 0 && now.getTime() < retry_at.getTime()
    ? { ok: false, code: "RATE_LIMITED", retry_at }
    : { ok: true }
}
