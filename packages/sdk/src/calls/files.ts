import { readRevocationList } from "../../../../src/modules/licensing/domain/codecs/revocation-list"
import { writeLicenseRequest } from "../../../../src/modules/licensing/domain/codecs/license-request"
import type { Core } from "../core"
import type { Decision } from "../decision"
import type { OpenedFile } from "../offline/license-file"
import type { Call } from "../shop/ask"
import { send } from "../shop/transport"
import type { State } from "../state/state"
import { type FloatingSession, sessionOf } from "./run"

/** A decision, and the file that came with it. */
export type FileDecision = Decision & {
  /** The whole file, to be kept elsewhere as well if the program likes; the SDK has stored it. */
  file: { text: string; expiresAt: string | null } | null
  /** The floating seat that was borrowed with it. */
  session: FloatingSession | null
}

const HOUR = 3_600
const DAY = 24 * HOUR

const without = (decision: Decision): FileDecision => ({ ...decision, file: null, session: null })

/** Gets a machine file, so that the program runs without the shop. It is verified before it is stored. */
export async function checkOut(core: Core, days?: number): Promise<FileDecision> {
  const ttl = days === undefined ? {} : { ttl: Math.max(Math.round(days * DAY), HOUR) }
  return await fetchFile(core, { call: "checkout", more: ttl })
}

/** Until when a floating seat is borrowed; nothing = for as long as the license allows. */
export type BorrowFor = { hours?: number; until?: string; feature?: string }

/** Takes a floating seat along, with a machine file that ends when it does. */
export async function borrow(core: Core, wanted: BorrowFor): Promise<FileDecision> {
  return await fetchFile(core, { call: "session_borrow", more: { ...wanted } })
}

async function fetchFile(core: Core, call: Pick<Call, "call" | "more">): Promise<FileDecision> {
  const fetched = await fetchOnce(core, call)
  // An encrypted file opens with the key as it was issued; it was typed in another spelling.
  return fetched.code === "WRONG_KEY"
    ? await fetchOnce(core, { ...call, more: { ...call.more, algorithm: "base64+ed25519" } })
    : fetched
}

async function fetchOnce(core: Core, call: Pick<Call, "call" | "more">): Promise<FileDecision> {
  const asked = await core.ask({ ...call, asksForUse: false, namesComputer: true })
  if (asked.heard === null) {
    return without(asked.decision)
  }
  const { heard, state } = asked
  if (heard.kind === "silence") {
    return without(core.silent(heard))
  }
  if (heard.kind === "refused") {
    return without(core.refused(heard))
  }
  const { answer, body } = heard
  if (!answer.valid) {
    return without(core.answered(heard))
  }
  const text = certificateOf(body.file)
  const judged = text === null ? null : await core.judgeFile(text, withoutSeen(state))
  if (text === null || !judged) {
    return without(core.decide("ANSWER_NOT_GENUINE", { reason: "no_file" }))
  }
  if (!judged.ok) {
    return without(core.decide(judged.code, { reason: judged.reason }))
  }
  if (judged.proof.id !== answer.file_id) {
    return without(core.decide("ANSWER_NOT_GENUINE", { reason: "other_file" }))
  }
  const isStored = await core.store.update((now) => withFile(now, text, judged.proof))
  return isStored
    ? {
        ...core.answered(heard, { license: judged.proof.license, runsUntil: judged.until }),
        file: { text, expiresAt: judged.until },
        session: sessionOf(body.session),
      }
    : without(core.decide("STORAGE_FAILED"))
}

/** A file that was just made is judged by its own time alone: the signed answer with it is fresh. */
const withoutSeen = (state: State): State => ({ ...state, seen: 0 })

function certificateOf(shown: unknown): string | null {
  const { certificate } = (shown ?? {}) as { certificate?: unknown }
  return typeof certificate === "string" ? certificate : null
}

/** The state with a file that was judged. The key is kept in the spelling that opened it. */
function withFile(state: State, text: string, file: OpenedFile): State {
  return {
    ...state,
    key: state.user || file.secret === null ? state.key : file.secret,
    file: { text, id: file.id, fingerprint: file.fingerprint },
    revocation: Math.max(state.revocation, file.revocation),
  }
}

/**
 * Takes a license file or machine file that people brought.
 * @param key the license key as it was issued, unless the program has it already or the file is not encrypted
 */
export async function openFile(core: Core, text: string, key?: string): Promise<FileDecision> {
  const { state, fault } = await core.store.load()
  if (fault === "STORAGE_FAILED") {
    return without(core.decide(fault))
  }
  const computer = await core.computer()
  if (!computer) {
    return without(core.decide("COMPUTER_UNKNOWN"))
  }
  const judged = await core.judgeFile(text, state, key)
  if (!judged.ok) {
    return without(core.decide(judged.code, { reason: judged.reason }))
  }
  const isStored = await core.store.update((now) => ({
    ...withFile({ ...now, key: key?.trim() ?? now.key }, text, judged.proof),
    computer: computer.runtimeFingerprint,
  }))
  return isStored
    ? {
        ...core.decide(judged.code, {
          ok: true,
          source: "file",
          license: judged.proof.license,
          runsUntil: judged.until,
        }),
        file: { text, expiresAt: judged.until },
        session: null,
      }
    : without(core.decide("STORAGE_FAILED"))
}

/** The request of a computer without a network, which the shop answers by a machine file; null = no computer. */
export async function licenseRequest(core: Core): Promise<string | null> {
  const computer = await core.computer()
  if (!computer) {
    return null
  }
  const { program, about } = core.settings
  const { locks, runtimeFingerprint: fingerprint } = computer
  return writeLicenseRequest({ program, ...about, ...(locks ? { locks } : { fingerprint }) })
}

/** Reads the shop's revocation list. Afterwards a file that it names is gone. */
export async function refreshRevocations(core: Core): Promise<Decision> {
  const reply = await send(core.transport(), { method: "GET", path: "/licensing/v1/revocations" })
  if (!reply || reply.status !== 200 || typeof reply.body !== "string") {
    const reason = reply ? "unavailable" : "no_answer"
    return core.silent({ kind: "silence", reason, retryAfter: reply?.retryAfter ?? null })
  }
  return await applyRevocations(core, reply.body)
}

/** Takes a revocation list that people brought, and answers whether the program may run without the shop. */
export async function applyRevocations(core: Core, token: string): Promise<Decision> {
  const { state, fault } = await core.store.load()
  if (fault) {
    return core.decide(fault)
  }
  const { primitives, keys } = core.settings
  const read = readRevocationList(primitives, {
    token: token.trim(),
    keys,
    remembered: state.revocation,
  })
  if (!read.ok) {
    const code = read.reason === "unknown_key" ? "UPDATE_REQUIRED" : "LIST_REFUSED"
    return core.decide(code, { reason: read.reason })
  }
  const { number, licenses, files } = read.list
  const next = { ...state, revocation: number, revocations: { licenses, files } }
  const decision = await core.offline(next, null)
  const isStored = await core.store.update((now) => ({
    ...now,
    revocation: next.revocation,
    revocations: next.revocations,
  }))
  return isStored ? decision : core.decide("STORAGE_FAILED")
}
