import type { RuntimeCall } from "../../src/modules/licensing/domain/codecs/signed-answer"

/** The program that asks, and its computer. */
export type VectorClient = {
  program: string
  key: string | null
  /** The named user who is signed in, in place of a key. */
  user_id?: string
  user_token?: string
  fingerprint?: string
  locks?: Record<string, string>
  features: string[]
  app_released_at: string | null
}

/** What it remembers from before; what is absent, it does not remember. */
export type VectorMemory = {
  /** Signed answer. */
  kept?: string
  /** License file or machine file. */
  file?: string
  /** The id of that file, which its receipt names. */
  file_id?: string
  /** Latest time that it knows of. */
  last_seen?: string
  /** Highest number of a revocation list. */
  revocation?: number
  /** What that list named. */
  revoked?: { licenses: string[]; files: string[] }
  /** Typed activation code. */
  activation_code?: string
}

/** What it decides. */
export type VectorDecision = {
  ok: boolean
  code: string
  source: "shop" | "kept" | "file" | "code" | "program"
  /** Until when it may go on without the shop; null = not at all, or without an end. */
  runs_until: string | null
  /** Codes of the features that are on; absent where no license was proved. */
  features?: string[]
}

/** Which things it has afterwards. */
type VectorRemembered = { kept: boolean; file: boolean }

export type VectorCase = {
  about: string
  client: VectorClient
  /** The time of day of its computer. */
  now: string
  /** Seconds from the question to the answer, by a clock that nobody can set. */
  elapsed_seconds: number
  memory: VectorMemory
  /** `offline`: decides without asking. `open_file`, `enter_code`, `read_list`: what people bring, in `brought`. */
  call: RuntimeCall | "offline" | "open_file" | "enter_code" | "read_list"
  /** Members of the body beside the question that all calls share. */
  more?: Record<string, unknown>
  brought?: string
  request: { path: string; body: Record<string, unknown> } | null
  /** null = none came. */
  answer: {
    status: number
    headers?: Record<string, string>
    /** A JSON value, or a text that is none. */
    body: unknown
  } | null
  decision: VectorDecision
  remembered: VectorRemembered
}

export type ProtocolVectors = {
  version: 1
  about: string
  /** The application signature, for typed codes and receipts. */
  application_signature: string
  /** The keys that the program trusts, as `GET /licensing/v1/keys` lists them. */
  public_keys: { keys: { kid: string; x: string }[] }
  /** The random part of every question of these vectors. */
  nonce: string
  /** How long the program lets a kept answer carry it. */
  outage_hours: number
  cases: VectorCase[]
}
