import type { Context } from "@medusajs/framework/types"

import { seatTaken } from "../domain/transfers"
import { isRepeatedActivation } from "../domain/validation"
import type { ActivationEnding } from "../domain/vocabulary"
import { readComputer } from "../lib/computers"
import type {
  ActivationDetails,
  ComputerInput,
  RemovalProof,
  TaskCaller,
  TaskResult,
} from "../types/activations"
import type { ActivationFactsService, HeldLicense } from "./activation-facts"
import { type ActivationStoreService, vacatedChange } from "./activation-store"
import type { OfflineFileStoreService } from "./offline-file-store"
import { type TaskFrameService, usedSeats } from "./task-frame"

type Cradle = {
  activationFactsService: ActivationFactsService
  activationStoreService: ActivationStoreService
  offlineFileStoreService: OfflineFileStoreService
  taskFrameService: TaskFrameService
}

/** The tasks by which a computer takes a seat and frees it, within the {@link TaskFrameService}. */
export class ActivationTasksService {
  private readonly facts: ActivationFactsService
  private readonly store: ActivationStoreService
  private readonly files: OfflineFileStoreService
  private readonly frame: TaskFrameService

  constructor(cradle: Cradle) {
    this.facts = cradle.activationFactsService
    this.store = cradle.activationStoreService
    this.files = cradle.offlineFileStoreService
    this.frame = cradle.taskFrameService
  }

  /** Puts the licence in force on a computer. The same computer again gets its activation, and no seat. */
  async activate(
    licenseId: string,
    input: ComputerInput,
    details: ActivationDetails,
    caller: TaskCaller,
    now = new Date(),
    context: Context = {}
  ): Promise<TaskResult> {
    const activated = async (license: HeldLicense, tx: Context): Promise<TaskResult> => {
      const signature = await this.facts.signature(license)
      const { claim, computer } = readComputer(input, signature)
      const stale_codes = await this.frame.isStale(license, computer, tx)
      const activation = computer && (await this.store.findActive(license.id, computer, tx))
      const running = await this.frame.judge(license, tx, now, caller, {
        task: "activate",
        request: { computer: claim, stale_codes },
        facts: { activation, locks: null, removal_code: "not_needed" },
        computer,
      })
      if (!running.verdict.valid || !computer) {
        return await this.frame.refused(running)
      }
      if (activation && isRepeatedActivation(running.facts, running.request)) {
        const fresh = await this.store.refresh(
          activation,
          computer,
          details,
          caller.actor.type === "program" ? now : null,
          tx
        )
        return this.frame.done(running, fresh, 0, true)
      }
      const taken = seatTaken({ ...running.facts.license, used: usedSeats(running) })
      const row = await this.frame.write(running, computer, details, signature, {
        own_end: null,
        original: null,
        seats: 1,
        vacated: vacatedChange(taken),
        marks: stale_codes ? ["generation_reused"] : [],
      })
      await this.files.adopt(row, computer, null, tx)
      await this.frame.note(running, row, "activation.created", { seat: taken })
      return this.frame.done(running, row, 1, false)
    }
    return await this.frame.run(licenseId, "activate", activated, context)
  }

  /** Ends the activation and frees its seat. It can never be reactivated. */
  async remove(
    activationId: string,
    caller: TaskCaller,
    proof: RemovalProof,
    now = new Date(),
    reason: Extract<ActivationEnding, "removed" | "reset"> = "removed",
    context: Context = {}
  ): Promise<TaskResult> {
    const { licenseId } = await this.frame.placeOf(activationId, context)
    const removed = async (license: HeldLicense, tx: Context): Promise<TaskResult> => {
      const activation = await this.store.find(activationId, tx)
      const running = await this.frame.judge(license, tx, now, caller, {
        task: "remove",
        request: { computer: null },
        facts: {
          activation,
          locks: null,
          removal_code: await this.frame.prove(license, activation, proof),
        },
        computer: null,
      })
      if (!running.verdict.valid || !activation) {
        return await this.frame.refused(running)
      }
      const ended = await this.store.end(activation, reason, { seats: -1, vacated: 1 }, now, tx)
      await this.frame.note(running, ended, "activation.ended", { reason })
      const isHeld = await this.files.isOut(ended.id, now, tx)
      return this.frame.done(running, ended, isHeld ? 0 : -1, false)
    }
    return await this.frame.run(licenseId, "remove", removed, context)
  }
}
