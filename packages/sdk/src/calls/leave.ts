import { nextGeneration } from "../../../../src/modules/licensing/domain/codecs/machine-codes"
import { activationSecret } from "../../../../src/modules/licensing/domain/codecs/program-secret"
import { receiptCode } from "../../../../src/modules/licensing/domain/codecs/receipt"
import { removalCode } from "../../../../src/modules/licensing/domain/codecs/removal-code"
import type { Core } from "../core"
import type { Decision } from "../decision"
import type { Call, Heard } from "../shop/ask"
import type { Leaving, State } from "../state/state"

/** A decision about a license or file that is gone from this computer, and the codes that prove it to people. */
export type LeaveDecision = Decision & {
  /** Eight digits: the proof that a license which typed codes activated was erased. */
  removalCode: string | null
  /** Sixteen digits: the proof that a machine file was erased. */
  receipt: string | null
}

type Silence = Extract<Heard, { kind: "silence" }>

/**
 * Erases the license and gives its seat back. First it is erased and the generation raised, in one write; then
 * the shop learns of it, now or at a later call.
 */
export async function deactivate(core: Core): Promise<LeaveDecision> {
  return await erase(core, "NO_LICENSE", (state) => {
    const removal = codeLeaving(core, state)
    const leaving = [...fileLeaving(core, state), ...(removal ?? keyLeaving(state))]
    return {
      ...state,
      key: null,
      kept: null,
      file: null,
      code: null,
      computer: null,
      generation: removal ? nextGeneration(state.generation) : state.generation,
      leaving: withMore(state, leaving),
    }
  })
}

/** Erases the machine file and gives it back by its receipt. On a license that does not float the seat goes with it. */
export async function giveBackFile(core: Core): Promise<LeaveDecision> {
  return await erase(core, "NO_FILE", (state) => ({
    ...state,
    kept: null,
    file: null,
    leaving: withMore(state, fileLeaving(core, state)),
  }))
}

/** Erases the file of a borrowed seat, and gives the seat back. */
export async function returnBorrowed(core: Core, feature: string | null): Promise<LeaveDecision> {
  return await erase(core, "NO_LICENSE", (state) => ({
    ...state,
    kept: null,
    file: null,
    leaving: withMore(
      state,
      state.key === null && state.user === null ? [] : [{ kind: "return", key: state.key, feature }]
    ),
  }))
}

/** Erases as `plan` says, and tells the shop: of what was erased before too, if it does not know yet. */
async function erase(
  core: Core,
  nothing: string,
  plan: (state: State) => State
): Promise<LeaveDecision> {
  const { state, fault } = await core.store.load()
  if (fault) {
    return shown(core.decide(fault), [])
  }
  const next = plan(state)
  if (next.leaving.length === 0) {
    return shown(core.decide(nothing), [])
  }
  if (!(await core.store.update(() => next))) {
    return shown(core.decide("STORAGE_FAILED"), [])
  }
  const { decision } = await tell(core)
  return shown(decision, next.leaving)
}

/** What the shop does not know yet, and what comes to it. The same twice is once: a call is repeated. */
function withMore({ leaving }: State, more: readonly Leaving[]): Leaving[] {
  const known = leaving.map((each) => JSON.stringify(each))
  return [...leaving, ...more.filter((each) => !known.includes(JSON.stringify(each)))]
}

function codeLeaving({ settings }: Core, { code, key }: State): Leaving[] | null {
  const { primitives, signature } = settings
  if (code === null || !signature) {
    return null
  }
  const secret = activationSecret(primitives, signature)
  return [{ kind: "deactivate", key, removal_code: removalCode(primitives, secret, code) }]
}

function fileLeaving({ settings }: Core, { file, key }: State): Leaving[] {
  const { primitives, signature } = settings
  if (!file || file.id === null || file.fingerprint === null || !signature) {
    return []
  }
  const { id: fileId, fingerprint } = file
  const secret = activationSecret(primitives, signature)
  const receipt = receiptCode(primitives, secret, { fileId, fingerprint })
  return [{ kind: "receipt", key, file: fileId, receipt }]
}

function keyLeaving({ key, user }: State): Leaving[] {
  return key === null && user === null ? [] : [{ kind: "deactivate", key, removal_code: null }]
}

/**
 * Tells the shop what is gone, if it does not know yet.
 * @returns that the shop was not heard; null = it was, or there was nothing to tell
 */
export async function leaveAtLast(core: Core): Promise<Silence | null> {
  const { state } = await core.store.load()
  return state.leaving.length > 0 ? (await tell(core)).silence : null
}

function callFor(leaving: Leaving): Call {
  const shared = { asksForUse: false, namesComputer: leaving.kind !== "receipt" }
  if (leaving.kind === "receipt") {
    const { file, receipt } = leaving
    return { ...shared, call: "receipts", more: { file, receipt } }
  }
  if (leaving.kind === "return") {
    const { feature } = leaving
    return { ...shared, call: "session_return", more: feature === null ? {} : { feature } }
  }
  const { removal_code } = leaving
  return { ...shared, call: "deactivate", more: removal_code === null ? {} : { removal_code } }
}

/** Verdicts after which there is nothing left to tell. */
const OVER = ["NOT_ACTIVATED", "NO_SESSION", "NOT_FOUND", "REVOKED", "SERIAL_BLACKLISTED"]
/** Verdicts after which telling again would only count as another wrong code. */
const USELESS = ["INVALID_REMOVAL_CODE", "INVALID_RECEIPT"]

type Heeded = { decision: Decision; silence: Silence | null }

/** Tells the shop one thing after the other, until one of them does not succeed. */
async function tell(core: Core): Promise<Heeded> {
  const { state } = await core.store.load()
  const [leaving] = state.leaving
  if (!leaving) {
    return { decision: core.decide("REMOVED", { ok: true, source: "shop" }), silence: null }
  }
  if (leaving.key === null && state.user === null) {
    // Only the people who carry the codes can tell the shop.
    await core.store.update((now) => ({ ...now, leaving: now.leaving.slice(1) }))
    return state.leaving.length > 1
      ? await tell(core)
      : { decision: core.decide("REMOVED", { ok: true }), silence: null }
  }
  const asked = await core.ask(callFor(leaving), leaving.key ?? undefined)
  if (asked.heard === null) {
    return { decision: asked.decision, silence: null }
  }
  const { heard } = asked
  if (heard.kind === "silence") {
    return { decision: core.silent(heard), silence: heard }
  }
  if (heard.kind === "refused") {
    return { decision: core.refused(heard), silence: null }
  }
  const { valid, code, server_time } = heard.answer
  const isOver = valid || OVER.includes(code)
  await core.store.update((now) =>
    afterTelling({ ...now, seen: Date.parse(server_time) }, leaving, {
      isOver: isOver || USELESS.includes(code),
    })
  )
  return isOver ? await tell(core) : { decision: core.answered(heard), silence: null }
}

/** Without a proof a seat that was not given back is still this computer's, and the program may use it again. */
function afterTelling(state: State, leaving: Leaving, { isOver }: { isOver: boolean }): State {
  const [, ...rest] = state.leaving
  if (isOver) {
    return { ...state, leaving: rest }
  }
  const isProved = leaving.kind !== "deactivate" || leaving.removal_code !== null
  return isProved ? state : { ...state, key: leaving.key, leaving: [] }
}

function shown(decision: Decision, leaving: readonly Leaving[]): LeaveDecision {
  const codes = leaving.flatMap((each) => (each.kind === "deactivate" ? [each.removal_code] : []))
  const receipts = leaving.flatMap((each) => (each.kind === "receipt" ? [each.receipt] : []))
  return { ...decision, removalCode: codes[0] ?? null, receipt: receipts[0] ?? null }
}
