import type { Context } from "@medusajs/framework/types"

import { compareComputers } from "../domain/seats/locks"
import type { TaskFacts } from "../domain/ladder/validation"
import { identityOf, readComputer } from "./computers"
import type {
  ActivationDetails,
  ActivationRow,
  ComputerInput,
  RemovalProof,
  TaskCaller,
  TaskResult,
} from "./types"
import type { ActivationFactsService, TaskSubject } from "./activation-facts"
import type { Place, TaskFrameService } from "./task-frame"

type Cradle = {
  activationFactsService: ActivationFactsService
  taskFrameService: TaskFrameService
}

/** How an activation is taken over. */
type Succession = {
  task: "reactivate" | "transfer"
  details: ActivationDetails
  caller: TaskCaller
  proof: RemovalProof
  now: Date
}

/**
 * The tasks by which one activation takes over from another, within the {@link TaskFrameService}: the former
 * one ends, its successor keeps its seat, its end and what it descends from.
 */
export class ActivationSuccessionsService {
  private readonly facts: ActivationFactsService
  private readonly frame: TaskFrameService

  constructor(cradle: Cradle) {
    this.facts = cradle.activationFactsService
    this.frame = cradle.taskFrameService
  }

  /** The same computer, crashed or reinstalled: no removal code, the locks are compared. */
  async reactivate(
    activationId: string,
    input: ComputerInput,
    details: ActivationDetails,
    caller: TaskCaller,
    now = new Date(),
    context: Context = {}
  ): Promise<TaskResult> {
    const task = { task: "reactivate", details, caller, proof: "not_needed", now } as const
    return await this.succeed(await this.frame.placeOf(activationId, context), input, task, context)
  }

  /** {@link reactivate} for a program, which knows its license only; null = nothing is in force there. */
  async reactivateOn(
    licenseId: string,
    activationId: string | null,
    input: ComputerInput,
    details: ActivationDetails,
    caller: TaskCaller,
    now: Date,
    context: Context
  ): Promise<TaskResult> {
    const task = { task: "reactivate", details, caller, proof: "not_needed", now } as const
    return await this.succeed({ licenseId, activationId }, input, task, context)
  }

  /** Another computer, against the removal code of the old one. */
  async transfer(
    activationId: string,
    input: ComputerInput,
    details: ActivationDetails,
    caller: TaskCaller,
    proof: RemovalProof,
    now = new Date(),
    context: Context = {}
  ): Promise<TaskResult> {
    const task = { task: "transfer", details, caller, proof, now } as const
    return await this.succeed(await this.frame.placeOf(activationId, context), input, task, context)
  }

  private async succeed(
    { licenseId, activationId }: Place,
    input: ComputerInput,
    { task, details, caller, proof, now }: Succession,
    context: Context
  ): Promise<TaskResult> {
    const succeeded = async (license: TaskSubject, within: Context): Promise<TaskResult> => {
      const signature = await this.facts.signature(license)
      const { claim, computer } = readComputer(input, signature)
      const { there, former, stale } = await this.frame.meet(
        license,
        computer,
        activationId,
        within
      )
      const first = former && (await this.frame.firstOf(former, within))
      const rule = this.facts.locking(license)
      const compared = (to: ActivationRow | null) =>
        to && computer ? compareComputers(identityOf(to), identityOf(computer), rule) : null
      const locks = compared(former)
      const drift = task === "reactivate" && !caller.by_staff ? compared(first) : null
      const drifted = drift?.ok === false
      // A reactivated computer takes its files along.
      const isMove = task === "transfer" || drifted
      const isOut =
        isMove && !!former && (await this.frame.isOut({ license, now, context: within }, former))
      const running = await this.frame.judge(license, within, now, caller, {
        task,
        request: {
          computer: claim,
          stale_codes: stale,
          drifted,
          same_computer: there !== null && there.id === former?.id,
        },
        facts: {
          activation: former,
          locks,
          removal_code: await this.frame.prove(license, former, proof, within),
          // A computer that is activated already needs no seat.
          file_out: isOut && there === null,
        },
        computer,
      })
      if (!running.verdict.valid || !computer || !former) {
        return await this.frame.refused(running)
      }
      const reason =
        task === "reactivate" ? "reactivated" : caller.by_staff ? "replaced" : "transferred"
      const ended = { id: former.id, reason } as const
      const formerFiles = isMove ? null : former.id
      if (there && there.id !== former.id) {
        // The computer has an activation of its own already, so the former one's seat is free.
        await this.frame.write(running, {
          ended,
          begins: null,
          seats: -1,
          vacated: 1,
          event: {
            type: "activation.ended",
            activation_id: there.id,
            data: { reason, predecessor: former.id },
          },
        })
        await this.frame.keepFiles(running, there, computer, formerFiles)
        return this.frame.done(running, there, isOut ? 0 : -1, true)
      }
      const row = await this.frame.write(running, {
        ended,
        begins: {
          computer,
          details: task === "reactivate" ? inherited(former, details) : details,
          signature,
          own_end: former.expires_at,
          original: former.original_activation_id ?? former.id,
          // A removal code, and the word of staff, prove the chain anew.
          baseline: task === "reactivate" && !caller.by_staff ? (first ?? former).id : null,
        },
        seats: 0,
        vacated: 0,
        event: {
          type: `activation.${reason}`,
          data: { predecessor: former.id, ...told(locks, drift) },
        },
      })
      await this.frame.keepFiles(running, row, computer, formerFiles)
      return this.frame.done(running, row, isOut && there === null ? 1 : 0, false)
    }
    return await this.frame.run(licenseId, { task, proof, now }, succeeded, context)
  }
}

/** What the same computer keeps unless the caller says otherwise; another one is not called the same. */
function inherited(
  { name, platform, note }: ActivationRow,
  said: ActivationDetails
): ActivationDetails {
  const known = Object.entries(said).filter(([, value]) => value !== undefined)
  return { name, platform, note, ...(Object.fromEntries(known) as ActivationDetails) }
}

/** What the timeline is told of the computer: how it changed, and whether that made it a transfer. */
function told(locks: TaskFacts["locks"], drift: TaskFacts["locks"]): Record<string, unknown> {
  return {
    ...(locks && locks.changed.length > 0 ? { changed_locks: locks.changed } : {}),
    ...(drift?.ok === false ? { counts_as: "transfer", drifted_locks: drift.changed } : {}),
  }
}
