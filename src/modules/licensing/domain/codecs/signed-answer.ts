/**
 * The signed answer of the runtime API, version 2: a compact JWS that repeats the question beside the verdict,
 * so that an answer to another question is never mistaken for it. Member by member in docs/formats.md.
 */

import { readJws } from "./jws"
import type { TrustedKey } from "./license-file"
import { CLOCK_TOLERANCE_SECONDS } from "./license-file-time"
import type { CodecPrimitives } from "./primitives"

/** `typ` of the token. */
export const SIGNED_ANSWER_TYP = "license-answer+jws"

/** `v` of the payload; readers take no other. */
const SIGNED_ANSWER_VERSION = 2

/** How long after the server's time the program that asked may use an answer. */
const ANSWER_USE_SECONDS = 300

/** What a program calls: the last part of the path; those of sessions and batches have names of their own. */
export const RUNTIME_CALLS = [
  "validate",
  "activate",
  "heartbeat",
  "deactivate",
  "reactivate",
  "checkout",
  "receipts",
  "session",
  "session_release",
  "session_borrow",
  "session_return",
  "consume",
  "consume_batch",
] as const
export type RuntimeCall = (typeof RUNTIME_CALLS)[number]

/** The calls whose answer a program may keep to run through an outage: those that say it may run. */
const KEPT_CALLS: readonly RuntimeCall[] = [
  "validate",
  "activate",
  "heartbeat",
  "reactivate",
  "session",
]

/** The question, each member exactly as it was sent. */
export type AnswerQuestion = {
  call: RuntimeCall
  /** Code of the program. */
  program: string
  /** The named user whose token was sent; null or absent = a key was. */
  user_id?: string | null
  /** null if it was not sent. */
  fingerprint: string | null
  /** Digests by lock; null if they were not sent. */
  locks: Readonly<Record<string, string>> | null
  /** The features without which the program would not run; empty if none were sent. */
  features: readonly string[]
  /** The text that was sent; null if none was. */
  app_released_at: string | null
  /** For a receipt: its file; else null. */
  file_id: string | null
  /** For uses: the amount, of a batch the sum of its amounts; else, and if none was sent, null or absent. */
  amount?: number | null
  /** The feature whose uses are counted; null or absent = none was sent. */
  feature?: string | null
  /** Fresh and random for each question. */
  nonce: string
}

/** The signed members besides the question. */
export type AnswerFacts = {
  valid: boolean
  code: string
  /** Code of the policy; null like all that follows if the license was not found. */
  policy: string | null
  license_id: string | null
  activation_id: string | null
  /** The features that the license switches on and that have not ended. */
  features: readonly string[]
  /** Until when those of them are on that have an end of their own, by code; not signed where none has one. */
  feature_ends?: Readonly<Record<string, string>>
  custom_fields: Readonly<Record<string, unknown>>
  expires_at: string | null
  grace_ends_at: string | null
  maintenance_until: string | null
  is_trial: boolean
  is_test: boolean
  /** The file that was handed out; null if none was. */
  file_id: string | null
  /** Seconds until the next sign of life, in answers to a heartbeat or a session; else null. */
  next_heartbeat: number | null
  /** Until when a program may run on this answer without another; null = not at all. */
  keep_until: string | null
  /** In answers to uses: the counter; null if the license counts none. In others it is not signed. */
  consumption?: {
    used: number
    left: number | null
    overage: number
    resets_at: string | null
    feature?: string
  } | null
}

/**
 * The payload. `features_asked` comes from the question, and so does `file_id` in the answer to a receipt;
 * times are ISO 8601 in UTC, but `exp` is seconds since 1970.
 */
export type SignedAnswer = { v: typeof SIGNED_ANSWER_VERSION } & Omit<
  AnswerQuestion,
  "features" | "file_id"
> & {
    features_asked: readonly string[]
  } & AnswerFacts & { server_time: string; exp: number }

/** The payload of the answer to `question`, given at `now`. Its members are signed in this order. */
export function answerPayload(
  question: AnswerQuestion,
  facts: AnswerFacts,
  now: Date
): SignedAnswer {
  return {
    v: SIGNED_ANSWER_VERSION,
    call: question.call,
    program: question.program,
    user_id: question.user_id ?? null,
    policy: facts.policy,
    valid: facts.valid,
    code: facts.code,
    license_id: facts.license_id,
    activation_id: facts.activation_id,
    fingerprint: question.fingerprint,
    locks: question.locks,
    features_asked: question.features,
    features: facts.features,
    app_released_at: question.app_released_at,
    custom_fields: facts.custom_fields,
    expires_at: facts.expires_at,
    grace_ends_at: facts.grace_ends_at,
    maintenance_until: facts.maintenance_until,
    is_trial: facts.is_trial,
    is_test: facts.is_test,
    file_id: question.file_id ?? facts.file_id,
    next_heartbeat: facts.next_heartbeat,
    nonce: question.nonce,
    server_time: now.toISOString(),
    exp: Math.floor(now.getTime() / 1000) + ANSWER_USE_SECONDS,
    keep_until: facts.keep_until,
    ...(question.call === "consume" || question.call === "consume_batch"
      ? { amount: question.amount ?? null, consumption: facts.consumption ?? null }
      : {}),
    ...(question.feature ? { feature: question.feature } : {}),
    ...(Object.keys(facts.feature_ends ?? {}).length > 0
      ? { feature_ends: facts.feature_ends }
      : {}),
  }
}

/** May the answer to this call be kept for an outage? */
export function isKeptCall(call: RuntimeCall): boolean {
  return KEPT_CALLS.includes(call)
}

/** Why an answer does not belong to this question. The first that applies, in this order. */
export const ANSWER_REFUSALS = [
  "malformed",
  "unknown_key",
  "bad_signature",
  "other_version",
  "other_call",
  "other_program",
  "other_user",
  "other_nonce",
  "other_computer",
  "other_features",
  "other_release",
  "other_file",
  "other_amount",
  "too_late",
] as const

export type SignedAnswerVerdict =
  | { ok: true; kid: string; answer: SignedAnswer }
  | { ok: false; reason: (typeof ANSWER_REFUSALS)[number] }

/**
 * Reads the answer to the question that was asked. `ok` says that it is genuine and meant for this question;
 * `answer.valid` says whether the program may run.
 * @param input.elapsedSeconds since the question was sent, by a clock that nobody can set (monotonic)
 */
export function readSignedAnswer(
  primitives: Pick<CodecPrimitives, "ed25519Verify">,
  input: {
    token: string
    keys: readonly TrustedKey[]
    asked: AnswerQuestion
    elapsedSeconds: number
  }
): SignedAnswerVerdict {
  const { asked, elapsedSeconds } = input
  const read = readAnswer(primitives, input)
  if (!read.ok) {
    return read
  }
  const { answer } = read
  if (answer.call !== asked.call) {
    return { ok: false, reason: "other_call" }
  }
  if (answer.program !== asked.program) {
    return { ok: false, reason: "other_program" }
  }
  if (!isSameUser(answer, asked)) {
    return { ok: false, reason: "other_user" }
  }
  if (answer.nonce !== asked.nonce) {
    return { ok: false, reason: "other_nonce" }
  }
  const other = contentMismatch(answer, asked)
  if (other) {
    return { ok: false, reason: other }
  }
  if (asked.file_id !== null && answer.file_id !== asked.file_id) {
    return { ok: false, reason: "other_file" }
  }
  if ((answer.feature ?? null) !== (asked.feature ?? null)) {
    return { ok: false, reason: "other_features" }
  }
  if ((answer.amount ?? null) !== (asked.amount ?? null)) {
    return { ok: false, reason: "other_amount" }
  }
  const usable = answer.exp - Date.parse(answer.server_time) / 1000
  return elapsedSeconds <= usable ? read : { ok: false, reason: "too_late" }
}

export type KeptAnswerVerdict =
  | { ok: true; kid: string; answer: SignedAnswer }
  | {
      ok: false
      /** `not_kept`: an answer that may not be kept, or a refusal. The times as for a file. */
      reason:
        | Exclude<
            (typeof ANSWER_REFUSALS)[number],
            "other_call" | "other_nonce" | "other_file" | "other_amount" | "too_late"
          >
        | "not_kept"
        | "CLOCK_ROLLED_BACK"
        | "EXPIRED"
    }

/**
 * Reads an answer that the program kept, for a start at which the shop cannot be reached. `ok` says that the
 * program may run now. Call and nonce were compared when it came.
 * @param input.lastSeen the latest time that the program knows of; a clock before it was set back
 */
export function readKeptAnswer(
  primitives: Pick<CodecPrimitives, "ed25519Verify">,
  input: {
    token: string
    keys: readonly TrustedKey[]
    asked: Omit<AnswerQuestion, "call" | "nonce" | "file_id" | "amount" | "feature">
    now: Date
    lastSeen: Date | null
  }
): KeptAnswerVerdict {
  const { asked, now, lastSeen } = input
  const read = readAnswer(primitives, input)
  if (!read.ok) {
    return read
  }
  const { answer } = read
  if (answer.program !== asked.program) {
    return { ok: false, reason: "other_program" }
  }
  if (!isSameUser(answer, asked)) {
    return { ok: false, reason: "other_user" }
  }
  const other = contentMismatch(answer, asked)
  if (other) {
    return { ok: false, reason: other }
  }
  if (!answer.valid || !isKeptCall(answer.call) || answer.keep_until === null) {
    return { ok: false, reason: "not_kept" }
  }
  const latest = Math.max(Date.parse(answer.server_time), lastSeen?.getTime() ?? 0)
  if (now.getTime() + CLOCK_TOLERANCE_SECONDS * 1000 < latest) {
    return { ok: false, reason: "CLOCK_ROLLED_BACK" }
  }
  return now.getTime() < Date.parse(answer.keep_until) ? read : { ok: false, reason: "EXPIRED" }
}

type ReadAnswer =
  | { ok: true; kid: string; answer: SignedAnswer }
  | { ok: false; reason: "malformed" | "unknown_key" | "bad_signature" | "other_version" }

function readAnswer(
  primitives: Pick<CodecPrimitives, "ed25519Verify">,
  { token, keys }: { token: string; keys: readonly TrustedKey[] }
): ReadAnswer {
  const read = readJws(primitives, { token, keys, typ: SIGNED_ANSWER_TYP })
  if (!read.ok) {
    return read
  }
  const { kid, payload } = read
  if (payload.v !== SIGNED_ANSWER_VERSION) {
    return { ok: false, reason: "other_version" }
  }
  return isAnswer(payload) ? { ok: true, kid, answer: payload } : { ok: false, reason: "malformed" }
}

/** Shops that knew no users name none. */
function isSameUser(
  answer: Pick<AnswerQuestion, "user_id">,
  asked: Pick<AnswerQuestion, "user_id">
): boolean {
  return (answer.user_id ?? null) === (asked.user_id ?? null)
}

type ExpectedContent = Pick<
  AnswerQuestion,
  "fingerprint" | "locks" | "features" | "app_released_at"
>

function contentMismatch(answer: SignedAnswer, asked: ExpectedContent) {
  if (answer.fingerprint !== asked.fingerprint || !sameLocks(answer.locks, asked.locks)) {
    return "other_computer"
  }
  if (!sameTexts(answer.features_asked, asked.features)) {
    return "other_features"
  }
  return answer.app_released_at === asked.app_released_at ? null : "other_release"
}

function sameTexts(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, index) => text === others[index])
}

function sameLocks(some: AnswerQuestion["locks"], others: AnswerQuestion["locks"]): boolean {
  if (some === null || others === null) {
    return some === others
  }
  const names = Object.keys(some)
  return (
    names.length === Object.keys(others).length &&
    names.every((name) => some[name] === others[name])
  )
}

/** What a genuine token must hold: the members that a reader compares, and the verdict. */
const MEMBERS: Readonly<Record<string, (value: unknown) => boolean>> = {
  call: isText,
  program: isText,
  nonce: isText,
  user_id: (value) => value === undefined || value === null || isText(value),
  fingerprint: orNull(isText),
  locks: orNull(isTextsByName),
  features_asked: isTexts,
  app_released_at: orNull(isText),
  file_id: orNull(isText),
  valid: (value) => typeof value === "boolean",
  code: isText,
  features: isTexts,
  feature_ends: (value) => value === undefined || isTimesByName(value),
  server_time: isTime,
  exp: (value) => typeof value === "number",
  keep_until: orNull(isTime),
}

function isAnswer(
  payload: Record<string, unknown>
): payload is Record<string, unknown> & SignedAnswer {
  return Object.entries(MEMBERS).every(([member, holds]) => holds(payload[member]))
}

function orNull(holds: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => value === null || holds(value)
}

function isText(value: unknown): value is string {
  return typeof value === "string"
}

function isTextsByName(value: unknown): boolean {
  return typeof value === "object" && !Array.isArray(value) && isTexts(Object.values(value ?? {}))
}

function isTimesByName(value: unknown): boolean {
  return isTextsByName(value) && Object.values(value ?? {}).every(isTime)
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText)
}

function isTime(value: unknown): value is string {
  return typeof value === "string" && !Number.isNaN(Date.parse(value))
}
