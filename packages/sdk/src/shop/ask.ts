import { toBase64Url } from "../../../../src/modules/licensing/domain/codecs/base64"
import type { TrustedKey } from "../../../../src/modules/licensing/domain/codecs/license-file"
import {
  type AnswerQuestion,
  readSignedAnswer,
  type RuntimeCall,
  type SignedAnswer,
} from "../../../../src/modules/licensing/domain/codecs/signed-answer"
import type { ReadPrimitives } from "../crypto/primitives"
import type { Reply, Sent } from "./transport"

/** What a call says besides the question that all calls share. */
export type Call = {
  call: RuntimeCall
  /** Members of the body that only this call has. */
  more?: Record<string, unknown>
  headers?: Record<string, string>
  /** Does the program say which features it needs and when it was released? */
  asksForUse: boolean
  /** Does it name the computer? */
  namesComputer: boolean
}

/** What all calls of a program say. */
export type Speaker = {
  program: string
  key: string | null
  userToken: string | null
  userId: string | null
  fingerprint: string | null
  locks: Readonly<Record<string, string>> | null
  features: readonly string[]
  releasedAt: string | null
}

/** The body of an answer besides what is signed; the members are for people and for comfort, not proofs. */
export type AnswerBody = Record<string, unknown> & {
  message?: string
  next?: string
  retry_at?: string | null
  differing_locks?: number | null
  session?: unknown
  file?: unknown
}

/** What the program heard. */
export type Heard =
  | { kind: "answer"; answer: SignedAnswer; token: string; body: AnswerBody }
  /** The request was refused by itself: it is wrong, or its user has to sign in again. */
  | { kind: "refused"; status: number; code: string; body: AnswerBody }
  /** Nothing that says anything about the license. */
  | { kind: "silence"; reason: string; retryAfter: number | null }

const PATHS: Readonly<Record<RuntimeCall, string>> = {
  validate: "validate",
  activate: "activate",
  heartbeat: "heartbeat",
  deactivate: "deactivate",
  reactivate: "reactivate",
  checkout: "checkout",
  receipts: "receipts",
  session: "sessions",
  session_release: "sessions/release",
  session_borrow: "sessions/borrow",
  session_return: "sessions/return",
  consume: "consume",
  consume_batch: "consume/batch",
}

const NONCE_BYTES = 16

/** The request of a call, and the question that its answer has to repeat. */
export function request(
  { call, more = {}, headers, asksForUse, namesComputer }: Call,
  speaker: Speaker,
  random: (bytes: number) => Uint8Array
): { sent: Sent; asked: AnswerQuestion } {
  const nonce = toBase64Url(random(NONCE_BYTES))
  const features = asksForUse ? speaker.features : []
  const releasedAt = asksForUse ? speaker.releasedAt : null
  const fingerprint = namesComputer ? speaker.fingerprint : null
  const locks = namesComputer ? speaker.locks : null
  const body = {
    ...(speaker.userToken === null ? { key: speaker.key } : { user_token: speaker.userToken }),
    program: speaker.program,
    ...(locks ? { locks } : {}),
    ...(fingerprint === null ? {} : { fingerprint }),
    ...(features.length > 0 ? { features } : {}),
    ...(releasedAt === null ? {} : { app_released_at: releasedAt }),
    nonce,
    ...more,
  }
  return {
    sent: { method: "POST", path: `/licensing/v1/${PATHS[call]}`, body, headers },
    asked: {
      call,
      program: speaker.program,
      user_id: speaker.userId,
      fingerprint,
      locks,
      features,
      app_released_at: releasedAt,
      file_id: typeof more.file === "string" ? more.file : null,
      amount: amountOf(more),
      feature: typeof more.feature === "string" ? more.feature : null,
      nonce,
    },
  }
}

/** For uses: the amount, of a batch the sum of its amounts. */
function amountOf({ amount, entries }: Record<string, unknown>): number | null {
  if (Array.isArray(entries)) {
    return (entries as { amount: number }[]).reduce((sum, each) => sum + each.amount, 0)
  }
  return typeof amount === "number" ? amount : null
}

/** What a reply says. Only a signed answer to this very question says something about the license. */
export function hear(
  primitives: ReadPrimitives,
  reply: Reply | null,
  input: { asked: AnswerQuestion; keys: readonly TrustedKey[]; elapsedSeconds: number }
): Heard {
  if (!reply) {
    return { kind: "silence", reason: "no_answer", retryAfter: null }
  }
  const { status, body, retryAfter } = reply
  const members = isObject(body) ? (body as AnswerBody) : null
  if (status === 200) {
    const token = members?.signature
    if (!members || typeof token !== "string") {
      return { kind: "silence", reason: "unsigned", retryAfter: null }
    }
    const read = readSignedAnswer(primitives, { token, ...input })
    return read.ok
      ? { kind: "answer", answer: read.answer, token, body: members }
      : { kind: "silence", reason: read.reason, retryAfter: null }
  }
  if (status === 429) {
    return { kind: "silence", reason: "rate_limited", retryAfter }
  }
  const code = members?.code
  return members && typeof code === "string" && REFUSALS.includes(status)
    ? { kind: "refused", status, code, body: members }
    : { kind: "silence", reason: "unavailable", retryAfter }
}

/** Statuses of a shop that understood the request and does not accept it. */
const REFUSALS: readonly number[] = [400, 401, 403, 409, 413, 415]

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
