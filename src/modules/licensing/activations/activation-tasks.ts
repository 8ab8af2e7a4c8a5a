import type { Context } from "@medusajs/framework/types"

import { ownerResets } from "../domain/seats/owner-resets"
import { seatTaken } from "../domain/seats/transfers"
import { isRepeatedActivation } from "../domain/ladder/validation"
import type { ActivationEnding } from "../domain/vocabulary"
import { readComputer } from "./computers"
import type {
  ActivationDetails,
  ComputerInput,
  RemovalProof,
  TaskCaller,
  TaskResult,
} from "./types"
import type { ActivationFactsService, TaskSubject } from "./activation-facts"
import { type ActivationStoreService, vacatedChange } from "./activation-store"
import { type TaskFrameService, usedSeats } from "./task-frame"

type Cradle = {
  activationFactsService: ActivationFactsService
  activationStoreService: ActivationStoreService
  taskFrameService: TaskFrameService
}

/** The tasks by which a computer takes a seat and frees it, within the {@link TaskFrameService}. */
export class ActivationTasksService {
  private readonly facts: ActivationFactsService
  private readonly frame: TaskFrameService
  private readonly store: ActivationStoreService

  constructor(cradle: Cradle) {
    this.store = cradle.activationStoreService
    this.facts = cradle.activationFactsService
    this.frame = cradle.taskFrameService
  }

  /** Puts the license in force on a computer. The same computer again gets its activation, and no seat. */
  async activate(
    licenseId: string,
    input: ComputerInput,
    details: ActivationDetails,
    caller: TaskCaller,
    now = new Date(),
    context: Context = {}
  ): Promise<TaskResult> {
    const activated = async (license: TaskSubject, within: Context): Promise<TaskResult> => {
      const signature = await this.facts.signature(license)
      const { claim, computer } = readComputer(input, signature)
      const { there, stale } = await this.frame.meet(license, computer, null, within)
      const running = await this.frame.judge(license, within, now, caller, {
        task: "activate",
        request: { computer: claim, stale_codes: stale },
        facts: { activation: there, locks: null, removal_code: "not_needed" },
        computer,
      })
      if (!running.verdict.valid || !computer) {
        return await this.frame.refused(running)
      }
      if (there && isRepeatedActivation(running.facts, running.request)) {
        return await this.frame.repeated(running, there, computer, details)
      }
      const seat = seatTaken({ ...running.facts.license, used: usedSeats(running) })
      const row = await this.frame.write(running, {
        ended: null,
        begins: { computer, details, signature, own_end: null, original: null, baseline: null },
        seats: 1,
        vacated: vacatedChange(seat),
        event: { type: "activation.created", data: { seat } },
      })
      await this.frame.keepFiles(running, row, computer, null)
      return this.frame.done(running, row, 1, false)
    }
    return await this.frame.run(
      licenseId,
      { task: "activate", proof: "not_needed", now },
      activated,
      context
    )
  }

  /** Ends the activation and frees its seat. It can never be reactivated. */
  async remove(
    activationId: string,
    caller: TaskCaller,
    proof: RemovalProof,
    reason: Extract<ActivationEnding, "removed" | "reset"> = "removed",
    now = new Date(),
    context: Context = {}
  ): Promise<TaskResult> {
    const { licenseId } = await this.frame.placeOf(activationId, context)
    const { owner_resets: allowed } = caller
    const byOwner = allowed !== undefined
    const removed = async (license: TaskSubject, within: Context): Promise<TaskResult> => {
      const { former } = await this.frame.meet(license, null, activationId, within)
      const running = await this.frame.judge(license, within, now, caller, {
        task: "remove",
        request: { computer: null, owner_reset: byOwner },
        facts: {
          activation: former,
          locks: null,
          owner_resets:
            allowed === undefined
              ? undefined
              : ownerResets(allowed, await this.store.ownerResets(license.id, within), now),
          removal_code: await this.frame.prove(license, former, proof, within),
        },
        computer: null,
      })
      if (!running.verdict.valid) {
        return await this.frame.refused(running)
      }
      const row = await this.frame.write(running, {
        ended: { id: activationId, reason, ...(byOwner ? { marks: ["owner_reset"] } : {}) },
        begins: null,
        seats: -1,
        // An owner's reset is the transfer itself: whoever takes the seat makes no other.
        vacated: byOwner ? 0 : 1,
        event: {
          type: "activation.ended",
          data: { reason, ...(byOwner ? { owner_reset: true, counts_as: "transfer" } : {}) },
        },
      })
      const isHeld = await this.frame.isOut(running, row)
      return this.frame.done(running, row, isHeld ? 0 : -1, false)
    }
    return await this.frame.run(licenseId, { task: "remove", proof, now }, removed, context)
  }
}
