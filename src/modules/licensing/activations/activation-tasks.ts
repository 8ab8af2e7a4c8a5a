import type { Context } from "@medusajs/framework/types"

import { ownerResets } from "../domain/seats/owner-resets"
import { type AllowedTask, taskEffects, type TaskEffects } from "../domain/seats/task-effects"
import { compareComputers } from "../domain/seats/locks"
import { freeSeats, seatTotal } from "../domain/seats/seats"
import { type Task, WRONG_REMOVAL_CODE } from "../domain/seats/task-limits"
import { awaitsFirstActivation, expiryAfterActivation } from "../domain/policies/terms"
import type { TaskFacts, TaskLicense, TaskRequest, Verdict } from "../domain/ladder/facts"
import { isRepeatedActivation, validationVerdict, verdictOf } from "../domain/ladder/validation"
import { type Computer, identityOf, readComputer, typedCodesOf } from "./computers"
import { type UsageCountersService, withoutUndefined } from "../storage"
import type {
  ActivationDetails,
  ActivationRef,
  ActivationRow,
  ComputerInput,
  RemovalProof,
  TaskCaller,
  TaskResult,
} from "./types"
import type { ActivationCodesService } from "./activation-codes"
import {
  actCounter,
  type ActivationFactsService,
  hasOutstandingFiles,
  type TaskSubject,
} from "./activation-facts"
import { type ActivationStoreService, type NewActivation, written } from "./activation-store"
import type { OfflineFileStoreService } from "../offline"
import type { TaskFindings, TaskFindingsService } from "./task-findings"
import type { TaskLicensesService, TaskUser } from "./task-licenses"

type Cradle = {
  activationCodesService: ActivationCodesService
  activationFactsService: ActivationFactsService
  activationStoreService: ActivationStoreService
  offlineFileStoreService: OfflineFileStoreService
  taskFindingsService: TaskFindingsService
  taskLicensesService: TaskLicensesService
  usageCountersService: UsageCountersService
}

/** What a task is asked for with. */
type TaskInput = {
  task: Task
  /** The computer that comes in; null = none does. */
  computer: ComputerInput | null
  details: ActivationDetails
  caller: TaskCaller
  proof: RemovalProof
  /** Of a removal. */
  reason: AllowedTask["reason"]
  now: Date
}

/** What a task found, before it is judged. */
type LoadedTask = Omit<TaskInput, "computer"> &
  TaskFindings &
  Pick<AllowedTask, "baseline_id" | "drift" | "file_out"> & {
    license: TaskSubject
    computer: Computer | null
    facts: Omit<TaskFacts, "license" | "codes_exhausted">
    request: TaskRequest
    context: Context
  }

/** A task that was judged. */
type JudgedTask = Omit<LoadedTask, "facts"> & {
  facts: TaskFacts & { license: TaskLicense }
  /** The number of the activation code that typed codes would be answered with; null = with none. */
  code_sequence: number | null
  verdict: Verdict
}

/**
 * The four tasks on activations, each in the same steps: it loads the facts, asks the ladder,
 * and writes its effects, which `taskEffects` says, by one statement. A refused task writes nothing but the count
 * of a wrong code.
 */
export class ActivationTasksService {
  private readonly cradle: Cradle

  constructor(cradle: Cradle) {
    this.cradle = cradle
  }

  /** Puts the license in force on a computer. The same computer again gets its activation, and no seat. */
  async activate(
    licenseId: string,
    computer: ComputerInput,
    details: ActivationDetails,
    caller: TaskCaller,
    now = new Date(),
    context: Context = {}
  ): Promise<TaskResult> {
    const input = { ...NO_INPUT, task: "activate", computer, details, caller, now } as const
    return await this.run({ licenseId, activationId: null }, input, context)
  }

  /** The same computer, crashed or reinstalled: no removal code, the locks are compared. */
  async reactivate(
    activationId: string,
    computer: ComputerInput,
    details: ActivationDetails,
    caller: TaskCaller,
    now = new Date(),
    context: Context = {}
  ): Promise<TaskResult> {
    const ref = await this.refOf(activationId, context)
    return await this.reactivateOn(ref, computer, details, caller, now, context)
  }

  /** {@link reactivate} for a program, which knows its license only. */
  async reactivateOn(
    ref: ActivationRef,
    computer: ComputerInput,
    details: ActivationDetails,
    caller: TaskCaller,
    now: Date,
    context: Context
  ): Promise<TaskResult> {
    const input = { ...NO_INPUT, task: "reactivate", computer, details, caller, now } as const
    return await this.run(ref, input, context)
  }

  /** Another computer, against the removal code of the old one. */
  async transfer(
    activationId: string,
    computer: ComputerInput,
    details: ActivationDetails,
    caller: TaskCaller,
    proof: RemovalProof,
    now = new Date(),
    context: Context = {}
  ): Promise<TaskResult> {
    const input = { ...NO_INPUT, task: "transfer", computer, details, caller, proof, now } as const
    return await this.run(await this.refOf(activationId, context), input, context)
  }

  /** Ends the activation and frees its seat. It can never be reactivated. */
  async remove(
    activationId: string,
    caller: TaskCaller,
    proof: RemovalProof,
    reason: AllowedTask["reason"] = "removed",
    now = new Date(),
    context: Context = {}
  ): Promise<TaskResult> {
    const input = { ...NO_INPUT, task: "remove", caller, proof, reason, now } as const
    return await this.run(await this.refOf(activationId, context), input, context)
  }

  /** An activation with its license; an unknown one is on no license. */
  private async refOf(activationId: string, context: Context): Promise<ActivationRef> {
    const activation = await this.cradle.activationStoreService.find(activationId, context)
    return { licenseId: activation?.license_id ?? "", activationId }
  }

  private async run(
    { licenseId, activationId }: ActivationRef,
    input: TaskInput,
    context: Context
  ): Promise<TaskResult> {
    const { activationFactsService: licenses } = this.cradle
    const codes = input.computer && typedCodesOf(input.computer)
    const { task } = input
    return await licenses.withLicense(licenseId, task, codes, context, async (license, within) => {
      if (!license) {
        return refused(verdictOf("NOT_FOUND"))
      }
      const judged = await this.judge(await this.load(license, activationId, input, within))
      if (!judged.verdict.valid) {
        return await this.refuse(judged)
      }
      return isRepeatedActivation(judged.facts, judged.request)
        ? await this.refresh(judged)
        : await this.write(judged, taskEffects({ ...judged, reason: input.reason }))
    })
  }

  /** Reads what the task is judged by, besides its counts. */
  private async load(
    license: TaskSubject,
    activationId: string | null,
    input: TaskInput,
    context: Context
  ): Promise<LoadedTask> {
    const { activationCodesService: codes, activationFactsService: licenses } = this.cradle
    const { activationStoreService: store, offlineFileStoreService: files } = this.cradle
    const { task, caller, proof, now } = input
    const { claim, computer } = input.computer
      ? readComputer(input.computer, await licenses.signature(license))
      : { claim: null, computer: null }
    const query = { ...input, computer, activationId }
    const findings = await this.cradle.taskFindingsService.read(license, query, context)
    const { current, previous, stale } = findings
    const compared = (to: ActivationRow | null) =>
      to && computer
        ? compareComputers(identityOf(to), identityOf(computer), licenses.locking(license))
        : null
    const baseline =
      task === "reactivate" && !caller.by_staff && previous
        ? await store.baselineOf(previous, context)
        : null
    const drift = compared(baseline)
    const drifted = drift?.ok === false
    const leaves = task === "transfer" || task === "remove" || drifted
    const file_out =
      leaves &&
      previous !== null &&
      hasOutstandingFiles(license, now) &&
      (await files.hasOutstanding(previous.id, now, context))
    const { by_staff, program_code, beyond_seats, features, app_released_at } = caller
    const { owner_resets: allowed } = task === "remove" ? caller : {}
    return {
      ...input,
      ...findings,
      license,
      computer,
      context,
      baseline_id: baseline?.id ?? null,
      drift,
      file_out,
      request: {
        purpose: task,
        computer: claim,
        by_staff,
        program_code,
        beyond_seats,
        features,
        app_released_at,
        stale_codes: stale,
        drifted,
        same_computer: current !== null && current.id === previous?.id,
        owner_reset: allowed !== undefined,
      },
      facts: {
        activation: task === "activate" ? current : previous,
        locks: compared(previous),
        removal_code: await codes.prove(license, previous, proof, context),
        // A computer that is activated already needs no seat.
        file_out: file_out && current === null,
        owner_resets:
          allowed === undefined
            ? undefined
            : ownerResets(allowed, await store.ownerResets(license.id, context), now),
      },
    }
  }

  /** Asks the ladder. */
  private async judge(loaded: LoadedTask): Promise<JudgedTask> {
    const { activationCodesService, taskLicensesService } = this.cradle
    const { license, computer, caller, request, now, context } = loaded
    const code =
      computer?.codes && !isRepeatedActivation(loaded.facts, request)
        ? activationCodesService.next(license, loaded.given_codes)
        : null
    const facts = {
      ...loaded.facts,
      codes_exhausted: code?.exhausted,
      license: await taskLicensesService.with(
        loaded.around,
        license,
        request.purpose,
        {
          computer,
          kind: request,
          byCode: loaded.facts.removal_code !== "not_needed",
          byStaff: caller.by_staff,
          user: userOf(loaded),
        },
        now,
        context
      ),
    }
    const verdict = validationVerdict(facts, request, now)
    return { ...loaded, facts, verdict, code_sequence: code?.sequence ?? null }
  }

  /** A refusal is an answer, not an error: so the count of a wrong code is committed. */
  private async refuse({ verdict, license, now, context }: JudgedTask): Promise<TaskResult> {
    if (verdict.code === "INVALID_REMOVAL_CODE") {
      await this.cradle.usageCountersService.increment(license.id, WRONG_REMOVAL_CODE, now, context)
    }
    return refused(verdict)
  }

  /** The computer is activated already: what is new about it is kept. */
  private async refresh(judged: JudgedTask): Promise<TaskResult> {
    const { caller, details, now, context } = judged
    const current = judged.current as ActivationRow
    const computer = judged.computer as Computer
    const seen = caller.actor.type === "program" ? now : null
    const { activationStoreService: store } = this.cradle
    const fresh = written(await store.refresh(current, computer, details, seen, context))
    return done(judged, fresh, 0, true)
  }

  /**
   * Writes what the task does: an activation that ends, one that begins or both, the counts and one event of
   * the timeline; and hands the computer's machine files to its activation.
   */
  private async write(judged: JudgedTask, effects: TaskEffects): Promise<TaskResult> {
    const { activationStoreService: store, offlineFileStoreService: files } = this.cradle
    const { license, computer, current, previous, request, caller, now, context } = judged
    const { ended, created, seats, vacated, transfers, event } = effects
    const begins = created !== null && awaitsFirstActivation(license)
    const expires_at = begins ? expiryAfterActivation(license, now) : null
    const userId = userOf(judged)?.id ?? null
    const change = {
      license,
      seats: { seats, vacated, transfers, expires_at },
      ended: ended && previous && { id: previous.id, ...ended },
      created: created && (await this.newActivation(judged, created)),
      counter: actCounter(license, request.purpose, request, caller.by_staff, now),
      event: {
        ...event,
        data: {
          ...event.data,
          ...(userId !== null && { user_ids: [userId] }),
          ...withoutUndefined({ because: caller.because ?? undefined }),
        },
        actor: caller.actor,
        order_id: license.order_id,
      },
    }
    const row = await store.write(change, now, context)
    const kept = created ? null : current
    const activation = kept ?? row
    if (computer && hasOutstandingFiles(license, now)) {
      await files.adopt(activation, computer, effects.files_from, context)
    }
    return done(judged, activation, effects.used, kept !== null)
  }

  private async newActivation(
    { license, facts, computer: incoming, previous, ...judged }: JudgedTask,
    { inherits_details, ...kept }: NonNullable<TaskEffects["created"]>
  ): Promise<NewActivation> {
    const { details, code_sequence, request, now } = judged
    const computer = incoming as Computer
    return {
      ...(inherits_details && previous ? inherited(previous, details) : details),
      ...kept,
      computer,
      user_id: userOf({ previous, ...judged })?.id ?? null,
      sequence: license.activation_sequence + 1,
      activation_code:
        computer.codes && code_sequence !== null
          ? await this.cradle.activationCodesService.make(license, computer.codes, {
              sequence: code_sequence,
              features: facts.license.features,
              ownEnd: kept.expires_at,
              now,
            })
          : null,
      marks: request.stale_codes === true ? ["generation_reused"] : [],
    }
  }
}

/** The named user who asks, or whose computer the task is on; null = none. */
function userOf({
  caller,
  previous,
  standing,
  of_user,
}: Pick<LoadedTask, "caller" | "previous" | "standing" | "of_user">): TaskUser | null {
  const id = caller.user?.user_id ?? previous?.user_id ?? null
  return id === null ? null : { id, standing, computers: of_user }
}

/** What a task leaves out that has no use for it. */
const NO_INPUT = { computer: null, details: {}, proof: "not_needed", reason: "removed" } as const

function refused(verdict: Verdict): TaskResult {
  return { verdict, activation: null, repeated: false, free_seats: null, seats: null }
}

/** @param more by how many more seats are used than before */
function done(
  { license, facts, verdict }: JudgedTask,
  activation: ActivationRow,
  more: number,
  repeated: boolean
): TaskResult {
  const seats = seatTotal(license)
  const used = facts.license.activation_count + facts.license.held_seats + more
  return { verdict, activation, repeated, seats, free_seats: freeSeats(seats, used) }
}

/** What the same computer keeps unless the caller says otherwise. */
function inherited(
  { name, platform, note }: ActivationRow,
  details: ActivationDetails
): ActivationDetails {
  return { name, platform, note, ...withoutUndefined(details) }
}
