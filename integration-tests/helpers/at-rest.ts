import type { EventEmitter } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** The states in which a workflow waits for nothing. */
const RESTING = ["not_started", "done", "reverted", "failed"]
const REST_TIMEOUT_MS = 60_000

/** Medusa's event bus of one process; a bus of several processes has no such emitter. */
type LocalBus = { eventEmitter_?: EventEmitter }

/** The subscribers of this process that have not returned yet. */
const working = new Set<Promise<unknown>>()

/** Notes from now on which subscribers are at work, for {@link toRest}. */
export function watchSubscribers(container: MedusaContainer): void {
  const emitter = container.resolve<LocalBus>(Modules.EVENT_BUS).eventEmitter_
  if (!emitter) {
    return
  }
  emitter.emit = (name, ...data: unknown[]) => {
    const listeners = emitter.listeners(name)
    for (const listener of listeners) {
      const work = Promise.resolve(listener.apply(emitter, data))
      working.add(work)
      void work.finally(() => working.delete(work))
    }
    return listeners.length > 0
  }
}

/** Waits until no subscriber and no workflow of this process is at work, including those that nobody awaits. */
export async function toRest(container: MedusaContainer): Promise<void> {
  const engine = container.resolve(Modules.WORKFLOW_ENGINE)
  const deadline = Date.now() + REST_TIMEOUT_MS
  for (;;) {
    // An event reaches its subscribers a moment after it was sent.
    await sleep(1)
    const running = await engine.listWorkflowExecutions({ state: { $nin: RESTING } })
    if (running.length === 0 && working.size === 0) {
      return
    }
    if (Date.now() > deadline) {
      const workflows = running.map(({ workflow_id }) => workflow_id).join(", ")
      throw new Error(`Still at work: ${working.size} subscribers, workflows: ${workflows}`)
    }
    await sleep(20)
  }
}
