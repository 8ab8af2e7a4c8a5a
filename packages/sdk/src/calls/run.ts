import type { SignedAnswer } from "../../../../src/modules/licensing/domain/codecs/signed-answer"
import { foldWrittenCode } from "../../../../src/modules/licensing/domain/codecs/typed-text"
import type { Core } from "../core"
import type { Decision } from "../decision"
import { keptUntil } from "../offline/kept-answer"
import type { Call, Heard } from "../shop/ask"
import type { State } from "../state/state"
import { leaveAtLast } from "./leave"

type Answered = Extract<Heard, { kind: "answer" }>

/** A decision, and in how many seconds the program should give its next sign of life. */
export type RunDecision = Decision & {
  nextHeartbeat: number | null
  session: FloatingSession | null
}

/** The floating seat that this computer holds. */
export type FloatingSession = {
  id: string
  aliveUntil: string
  borrowedUntil: string | null
  feature: string | null
}

type RunName = "validate" | "activate" | "heartbeat" | "reactivate" | "session"

/** After these the license is gone for good: answers, files and codes that were kept go too. */
const GONE = ["REVOKED", "SERIAL_BLACKLISTED"]

/**
 * May the program run? Asks the shop; where it is not heard, the program decides by what it kept.
 * @param key a license key that is not stored yet
 */
export async function run(
  core: Core,
  call: RunName,
  more: Record<string, unknown> = {},
  key?: string
): Promise<RunDecision> {
  if (key !== undefined && foldWrittenCode(key) === "") {
    return plain(core.decide("NOT_FOUND"))
  }
  // Before the computer is activated again: a receipt ends the activation that its file was made for.
  const unreachable = await leaveAtLast(core)
  if (unreachable) {
    return plain(await unheard(core, unreachable, key))
  }
  const asked = await core.ask(callOf(call, more), key)
  if (asked.heard === null) {
    return plain(await withoutKey(core, asked.decision))
  }
  const { heard, state, computer } = asked
  if (heard.kind === "refused") {
    return plain(core.refused(heard))
  }
  if (heard.kind === "silence") {
    return plain(await unheard(core, heard, key))
  }
  const after = (before: State) =>
    afterAnswer(before, heard, {
      key: key === undefined ? undefined : state.key,
      computer: computer?.runtimeFingerprint ?? null,
      // A seat of a feature says nothing of the license itself.
      isOfLicense: more.feature === undefined,
    })
  const isStored = await core.store.update(after)
  if (!isStored && key !== undefined && heard.answer.valid) {
    return plain(core.decide("STORAGE_FAILED"))
  }
  return runDecision(core, heard)
}

function callOf(call: RunName, more: Record<string, unknown>): Call {
  return { call, more, asksForUse: true, namesComputer: true }
}

const plain = (decision: Decision): RunDecision => ({
  ...decision,
  nextHeartbeat: null,
  session: null,
})

/** A computer without key and user may run by a file or a typed code. */
async function withoutKey(core: Core, decision: Decision): Promise<Decision> {
  const { state } = await core.store.load()
  return decision.code === "NO_LICENSE" ? await core.offline(state, null) : decision
}

/** With a key that is not stored there is nothing to fall back on, unless it is the stored one. */
async function unheard(
  core: Core,
  heard: Extract<Heard, { kind: "silence" }>,
  key: string | undefined
): Promise<Decision> {
  const { state } = await core.store.load()
  const isStored = key === undefined || foldWrittenCode(key) === foldWrittenCode(state.key ?? "")
  return isStored ? await core.offline(state, heard) : core.silent(heard)
}

/** What the program remembers after an answer. A refused new key leaves everything as it is. */
function afterAnswer(
  state: State,
  { answer, token }: Answered,
  about: { key: string | null | undefined; computer: string | null; isOfLicense: boolean }
): State {
  const seen = Date.parse(answer.server_time)
  const isNew = about.key !== undefined && about.key !== state.key
  if ((isNew && !answer.valid) || !about.isOfLicense) {
    return { ...state, seen }
  }
  const kept = answer.valid && answer.keep_until !== null ? token : null
  const next = { ...state, kept, seen }
  if (!answer.valid) {
    return GONE.includes(answer.code) ? { ...next, file: null, code: null } : next
  }
  const owner = about.key === undefined ? {} : { key: about.key, user: null }
  return { ...next, ...owner, computer: about.computer }
}

/** The decision of an answer that says whether the program may run. */
function runDecision(core: Core, heard: Answered): RunDecision {
  const { answer, body } = heard
  const until = answer.valid ? keptUntil(answer, core.settings.outageHours) : null
  return {
    ...core.answered(heard, { runsUntil: until === null ? null : new Date(until).toISOString() }),
    nextHeartbeat: heartbeatOf(answer),
    session: sessionOf(body.session),
  }
}

function heartbeatOf({ next_heartbeat }: SignedAnswer): number | null {
  return typeof next_heartbeat === "number" ? next_heartbeat : null
}

/** The seat as the answer shows it. */
export function sessionOf(shown: unknown): FloatingSession | null {
  const { id, alive_until, borrowed_until, feature } = (shown ?? {}) as Record<string, unknown>
  return typeof id === "string" && typeof alive_until === "string"
    ? {
        id,
        aliveUntil: alive_until,
        borrowedUntil: typeof borrowed_until === "string" ? borrowed_until : null,
        feature: typeof feature === "string" ? feature : null,
      }
    : null
}
