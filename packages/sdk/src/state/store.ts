import type { LicenseStorage } from "../storage/storage"
import { EMPTY_STATE, readState, type State, writeState } from "./state"

type Seal = Parameters<typeof writeState>[1]

/** Why the state could not be read: the storage refused, or holds something else. */
type StoreFault = "STORAGE_FAILED" | "STORAGE_DAMAGED"

export type Loaded = { state: State; fault: StoreFault | null }

/** Reads and writes the state, one change after the other. */
export class StateStore {
  private queue: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly storage: LicenseStorage,
    private readonly seal: Seal
  ) {}

  /** The state as it is; empty, with the fault, where it cannot be read. */
  async load(): Promise<Loaded> {
    let text: string | null
    try {
      text = await this.storage.read()
    } catch {
      return { state: EMPTY_STATE, fault: "STORAGE_FAILED" }
    }
    if (text === null) {
      return { state: EMPTY_STATE, fault: null }
    }
    const state = readState(text, this.seal)
    return state ? { state, fault: null } : { state: EMPTY_STATE, fault: "STORAGE_DAMAGED" }
  }

  /**
   * Changes the state by what `change` makes of the present one; the same object = nothing is written. Damaged
   * content is replaced, since nothing can be made of it. False = the storage refused.
   */
  async update(change: (state: State) => State): Promise<boolean> {
    const done = this.queue.then(async () => {
      const { state, fault } = await this.load()
      if (fault === "STORAGE_FAILED") {
        return false
      }
      const next = change(state)
      if (next === state) {
        return true
      }
      try {
        await this.storage.write(writeState(next, this.seal))
        return true
      } catch {
        return false
      }
    })
    this.queue = done
    return await done
  }
}
