import {
  type AnswerQuestion,
  readKeptAnswer,
  type SignedAnswer,
} from "../../../../src/modules/licensing/domain/codecs/signed-answer"
import type { TrustedKey } from "../../../../src/modules/licensing/domain/codecs/license-file"
import type { ReadPrimitives } from "../crypto/primitives"
import type { Judged } from "./judged"

const HOUR = 3_600_000

type KeptInput = {
  token: string
  keys: readonly TrustedKey[]
  asked: Omit<AnswerQuestion, "call" | "nonce" | "file_id" | "amount" | "feature">
  now: Date
  /** The latest time that the program knows of. */
  lastSeen: Date
  /** How long the program lets an answer carry it at most, whatever the shop allows. */
  outageHours: number
}

const CODES: Readonly<Record<string, string>> = {
  other_program: "PROGRAM_MISMATCH",
  other_computer: "OTHER_COMPUTER",
  CLOCK_ROLLED_BACK: "CLOCK_ROLLED_BACK",
}

/** May the program run on an answer that it kept? */
export function judgeKeptAnswer(
  primitives: ReadPrimitives,
  { outageHours, ...input }: KeptInput
): Judged<SignedAnswer> {
  const read = readKeptAnswer(primitives, input)
  if (!read.ok) {
    return { ok: false, code: CODES[read.reason] ?? "CONNECTION_NEEDED", reason: read.reason }
  }
  const { answer } = read
  const end = keptUntil(answer, outageHours)
  return end !== null && input.now.getTime() < end
    ? { ok: true, code: answer.code, until: new Date(end).toISOString(), proof: answer }
    : { ok: false, code: "CONNECTION_NEEDED", reason: "EXPIRED" }
}

/** Until when an answer carries the program, in milliseconds since 1970; null = not at all. */
export function keptUntil(
  { keep_until, server_time }: Pick<SignedAnswer, "keep_until" | "server_time">,
  outageHours: number
): number | null {
  return keep_until === null
    ? null
    : Math.min(Date.parse(keep_until), Date.parse(server_time) + outageHours * HOUR)
}
