import { toBase64Url } from "../../src/modules/licensing/domain/codecs/base64"
import { fromHex } from "../../src/modules/licensing/domain/codecs/bytes"
import { signJws } from "../../src/modules/licensing/domain/codecs/jws"
import {
  type LicenseFileDocument,
  type LicenseFileKind,
  writeLicenseFile,
} from "../../src/modules/licensing/domain/codecs/license-file"
import {
  type AnswerFacts,
  type AnswerQuestion,
  answerPayload,
  SIGNED_ANSWER_TYP,
} from "../../src/modules/licensing/domain/codecs/signed-answer"
import {
  ed25519PublicKey,
  nodePrimitives,
} from "../../src/modules/licensing/storage/node-primitives"
import type { VectorCase, VectorClient, VectorDecision } from "./types"

const bytes = (hex: string) => fromHex(hex) ?? new Uint8Array()

/** The keys of docs/format-vectors.json and RFC 8032; the program trusts the first two of them. */
const PRIVATE_KEYS: Record<string, Uint8Array> = {
  k1: bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"),
  k0: bytes("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"),
  k9: bytes("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"),
}

export const privateKeyOf = (kid: string) => PRIVATE_KEYS[kid] ?? new Uint8Array()

/** k1 signs now; k0 did before the shop changed its key, and its files still run. */
export const PUBLIC_KEYS = {
  keys: ["k1", "k0"].map((kid) => ({ kid, x: toBase64Url(ed25519PublicKey(privateKeyOf(kid))) })),
}

export const SIGNATURE = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
export const signatureBytes = () => bytes(SIGNATURE)
export const NONCE = "q83vASNFZ4mrze8BI0VniQ"
export const OUTAGE_HOURS = 72

/** The moment of most cases. */
export const NOW = "2026-11-24T12:00:00.000Z"
export const KEY = "7Q2MX-K9D4B-0ZT5R-HV8WC-3NEJ6"
export const LICENSE = "lic_01JDF0Q9B8Z6Y4X2W0V8T6S4R1"
export const FILE = "licfile_01JDF0Q9B8Z6Y4X2W0V8T6S4R2"
export const FINGERPRINT = "5f1d7a84db00d2fce00b31a7fc73224f"
export const USER = "luser_01JDF0Q9B8Z6Y4X2W0V8T6S4R5"

export const CLIENT: VectorClient = {
  program: "photo-studio",
  key: KEY,
  fingerprint: FINGERPRINT,
  features: [],
  app_released_at: null,
}

/** The time that number of seconds after {@link NOW}. */
export const at = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString()
export const HOURS = 3_600
export const DAYS = 24 * HOURS

const FACTS: AnswerFacts = {
  valid: true,
  code: "VALID",
  policy: "studio-yearly",
  license_id: LICENSE,
  activation_id: "lact_01JDF0Q9B8Z6Y4X2W0V8T6S4R3",
  features: ["export", "layers"],
  custom_fields: { edition: "studio" },
  expires_at: at(365 * DAYS),
  grace_ends_at: at(365 * DAYS),
  maintenance_until: null,
  is_trial: false,
  is_test: false,
  file_id: null,
  next_heartbeat: null,
  keep_until: at(24 * HOURS),
}

/** The question of a client, as its answer has to repeat it. */
function questionOf(client: VectorClient, more: Partial<AnswerQuestion> = {}): AnswerQuestion {
  return {
    call: "validate",
    program: client.program,
    user_id: client.user_id ?? null,
    fingerprint: client.fingerprint ?? null,
    locks: client.locks ?? null,
    features: client.features,
    app_released_at: client.app_released_at,
    file_id: null,
    nonce: NONCE,
    ...more,
  }
}

export type SignedInput = {
  client?: VectorClient
  question?: Partial<AnswerQuestion>
  facts?: Partial<AnswerFacts>
  /** Members of the payload that are changed before it is signed. */
  payload?: Record<string, unknown>
  when?: string
  kid?: string
  /** The key that signs; absent = that of `kid`. */
  signer?: string
  typ?: string
}

/** A signed answer. */
export function signed({
  client = CLIENT,
  when = NOW,
  kid = "k1",
  ...input
}: SignedInput = {}): string {
  const facts = { ...FACTS, ...input.facts }
  const payload = answerPayload(questionOf(client, input.question), facts, new Date(when))
  return signJws(nodePrimitives, {
    payload: { ...payload, ...input.payload },
    typ: input.typ ?? SIGNED_ANSWER_TYP,
    kid,
    privateKey: privateKeyOf(input.signer ?? kid),
  })
}

/** An answer with status 200 around a signed token. */
export function answered(token: string, code = "VALID", more: Record<string, unknown> = {}) {
  const valid = code === "VALID" || code === "IN_GRACE"
  return { status: 200, body: { valid, code, ...more, nonce: NONCE, signature: token } }
}

export type FileInput = {
  kind?: LicenseFileKind
  meta?: Partial<LicenseFileDocument["meta"]>
  /** Members of the license's metadata. */
  metadata?: Record<string, unknown>
  fingerprint?: string
  user?: { id: string; name: string | null }
  key?: string
  kid?: string
  sealed?: boolean
}

/** A machine file, or a license file. */
export function file(input: FileInput = {}): string {
  const {
    kind = "machine",
    fingerprint = FINGERPRINT,
    kid = "k1",
    key = KEY,
    sealed = true,
  } = input
  const license = {
    id: LICENSE,
    type: "licenses",
    attributes: {
      key: "*****-3NEJ6",
      expiry: at(365 * DAYS),
      metadata: {
        program: "photo-studio",
        policy: "studio-yearly",
        features: ["export"],
        custom_fields: {},
        maintenance_until: null,
        is_trial: false,
        is_test: false,
        ...input.metadata,
      },
    },
  }
  const machine = {
    id: "lact_01JDF0Q9B8Z6Y4X2W0V8T6S4R3",
    type: "machines",
    attributes: { fingerprint, metadata: input.user ? { user: input.user } : {} },
    relationships: { license: { data: { type: "licenses", id: LICENSE } } },
  }
  const meta = {
    issued: at(-60),
    expiry: at(30 * DAYS),
    ttl: 30 * DAYS + 60,
    id: FILE,
    kid,
    revocation: 7,
    ...input.meta,
  }
  const document: LicenseFileDocument =
    kind === "machine" ? { meta, data: machine, included: [license] } : { meta, data: license }
  const secret = (input.user?.id ?? key) + (kind === "machine" ? fingerprint : "")
  const privateKey = privateKeyOf(kid)
  return writeLicenseFile(
    nodePrimitives,
    sealed
      ? {
          kind,
          document,
          privateKey,
          algorithm: "aes-256-gcm+ed25519",
          secret,
          iv: bytes("000102030405060708090a0b"),
        }
      : { kind, document, privateKey, algorithm: "base64+ed25519" }
  )
}

const PATHS: Partial<Record<VectorCase["call"], string>> = {
  session: "sessions",
  session_release: "sessions/release",
  session_borrow: "sessions/borrow",
  session_return: "sessions/return",
  consume_batch: "consume/batch",
}

/** Calls that say which features the program needs and when it was released. */
const ASK_FOR_USE = [
  "validate",
  "activate",
  "heartbeat",
  "reactivate",
  "session",
  "consume",
  "consume_batch",
]
const ASK_NOTHING = ["offline", "open_file", "enter_code", "read_list"]

type Written = Pick<VectorCase, "about" | "decision"> &
  Partial<Omit<VectorCase, "decision" | "about" | "request">>

/** A case with what most cases share, and with its request. */
export function vector(written: Written): VectorCase {
  const { client = CLIENT, memory = {}, call = "validate", more, answer = null } = written
  return {
    about: written.about,
    client,
    now: written.now ?? NOW,
    elapsed_seconds: written.elapsed_seconds ?? 1,
    memory,
    call,
    ...(more ? { more } : {}),
    ...(written.brought === undefined ? {} : { brought: written.brought }),
    request: ASK_NOTHING.includes(call) ? null : requestOf(call, client, more ?? {}),
    answer,
    decision: written.decision,
    remembered: written.remembered ?? {
      kept: memory.kept !== undefined,
      file: memory.file !== undefined,
    },
  }
}

function requestOf(call: VectorCase["call"], client: VectorClient, more: Record<string, unknown>) {
  const asksForUse = ASK_FOR_USE.includes(call)
  const namesComputer = call !== "receipts"
  const { features, app_released_at, fingerprint, locks } = client
  return {
    path: `/licensing/v1/${PATHS[call] ?? call}`,
    body: {
      ...(client.user_token ? { user_token: client.user_token } : { key: client.key }),
      program: client.program,
      ...(namesComputer && locks ? { locks } : {}),
      ...(namesComputer && fingerprint ? { fingerprint } : {}),
      ...(asksForUse && features.length > 0 ? { features } : {}),
      ...(asksForUse && app_released_at ? { app_released_at } : {}),
      nonce: NONCE,
      ...more,
    },
  }
}

/** A decision; by the shop, and without a time for outages, unless it says so. */
export function decision(
  code: string,
  { ok = code === "VALID" || code === "IN_GRACE", ...more }: Partial<VectorDecision> = {}
): VectorDecision {
  return { ok, code, source: "shop", runs_until: null, ...more }
}

/** The features of {@link FACTS}. */
export const FEATURES = ["export", "layers"]
