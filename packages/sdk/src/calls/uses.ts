import { toHex } from "../../../../src/modules/licensing/domain/codecs/bytes"
import type { Core } from "../core"
import type { Decision } from "../decision"
import type { Call, Heard } from "../shop/ask"
import type { State, UnreportedUse } from "../state/state"

/** A counter of uses in the present period. */
export type Counter = {
  used: number
  /** Included and bought uses that are left; null = any number. */
  left: number | null
  overage: number
  /** When counting starts again; null = never. */
  resetsAt: string | null
}

/** A decision, and the counter after it. */
export type UseDecision = Decision & {
  consumption: Counter | null
  /** The id by which this use counts once. */
  id: string
}

/** A use. */
export type Use = {
  /** 1 if it is absent. */
  amount?: number
  /** Whose counter; absent = that of the license. */
  feature?: string
  /** An id of the program's own, to repeat a use whose answer was lost; absent = a new one. */
  id?: string
}

/** Most uses of one report. */
const BATCH = 1_000
const ID_BYTES = 16

const newId = ({ settings }: Core) => toHex(settings.random(ID_BYTES))

/** Counts a use before the work is done. Refused, or without the shop, nothing is counted and `ok` is false. */
export async function consume(core: Core, use: Use): Promise<UseDecision> {
  const id = use.id ?? newId(core)
  const { amount = 1, feature } = use
  const decision = await ask(core, {
    call: "consume",
    more: { amount, ...(feature === undefined ? {} : { feature }) },
    headers: { "idempotency-key": id },
    asksForUse: true,
    namesComputer: true,
  })
  return { ...decision, id }
}

/**
 * Notes a use that was made without a connection; {@link reportUses} tells the shop. It needs a proof that the
 * program may run: a kept answer, a file or a typed code.
 */
export async function recordUse(core: Core, use: Use): Promise<UseDecision> {
  const id = use.id ?? newId(core)
  const { state, fault } = await core.store.load()
  if (fault) {
    return { ...core.decide(fault), consumption: null, id }
  }
  const decision = await core.offline(state, null)
  if (decision.ok) {
    const { amount = 1, feature = null } = use
    const made = { id, amount, feature, at: core.now().toISOString() }
    const isStored = await core.store.update((now) =>
      now.uses.some((each) => each.id === id) ? now : { ...now, uses: [...now.uses, made] }
    )
    if (!isStored) {
      return { ...core.decide("STORAGE_FAILED"), consumption: null, id }
    }
  }
  return { ...decision, consumption: null, id }
}

/**
 * Tells the shop the uses that were made without a connection, each of which counts once; null = there were none. What
 * could not be reported stays noted.
 */
export async function reportUses(core: Core): Promise<UseDecision | null> {
  const { state } = await core.store.load()
  const [first] = state.uses
  if (!first) {
    return null
  }
  const uses = state.uses.filter(({ feature }) => feature === first.feature).slice(0, BATCH)
  const decision = await ask(core, {
    call: "consume_batch",
    more: {
      entries: uses.map(({ id, amount, at }) => ({ id, amount, at })),
      ...(first.feature === null ? {} : { feature: first.feature }),
    },
    asksForUse: true,
    namesComputer: true,
  })
  const reported = { ...decision, id: first.id }
  if (!decision.ok || !(await core.store.update((now) => withoutUses(now, uses)))) {
    return reported
  }
  return (await reportUses(core)) ?? reported
}

function withoutUses(state: State, reported: readonly UnreportedUse[]): State {
  const ids = new Set(reported.map(({ id }) => id))
  return { ...state, uses: state.uses.filter(({ id }) => !ids.has(id)) }
}

async function ask(core: Core, call: Call): Promise<Decision & { consumption: Counter | null }> {
  const asked = await core.ask(call)
  if (asked.heard === null) {
    return { ...asked.decision, consumption: null }
  }
  const { heard } = asked
  if (heard.kind === "silence") {
    return { ...core.silent(heard), consumption: null }
  }
  if (heard.kind === "refused") {
    return { ...core.refused(heard), consumption: null }
  }
  return { ...core.answered(heard), consumption: counterOf(heard) }
}

function counterOf({ answer }: Extract<Heard, { kind: "answer" }>): Counter | null {
  const { consumption } = answer
  return consumption
    ? {
        used: consumption.used,
        left: consumption.left,
        overage: consumption.overage,
        resetsAt: consumption.resets_at,
      }
    : null
}
