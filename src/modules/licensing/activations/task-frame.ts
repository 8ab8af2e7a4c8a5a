import type { Context } from "@medusajs/framework/types"

import { activationCode } from "../domain/codecs/activation-code"
import { expiryDayOf } from "../domain/codecs/activation-payload"
import { activationSecret } from "../domain/codecs/program-secret"
import { isRemovalCode } from "../domain/codecs/removal-code"
import { featureBits } from "../domain/policies/feature-catalogue"
import { freeSeats, seatTotal } from "../domain/seats/seats"
import type { ActKind, Task } from "../domain/seats/task-limits"
import {
  activationExpiry,
  awaitsFirstActivation,
  expiryAfterActivation,
} from "../domain/policies/terms"
import {
  countsAsTransfer,
  isRepeatedActivation,
  type TaskFacts,
  type TaskLicense,
  type TaskRequest,
  validationVerdict,
  type Verdict,
} from "../domain/ladder/validation"
import type { ActivationEnding, ActivationMark } from "../domain/vocabulary"
import type { Computer } from "./computers"
import { nodePrimitives } from "../storage/node-primitives"
import { given } from "../storage/rows"
import type {
  ActivationDetails,
  ActivationRow,
  RemovalProof,
  TaskCaller,
  TaskResult,
} from "./types"
import type { ActivationCodesService } from "./activation-codes"
import {
  actCounter,
  type ActivationFactsService,
  type TaskSubject,
  MustHold,
  WRONG_REMOVAL_CODE,
} from "./activation-facts"
import type { ActivationStoreService, Meeting, TaskChange } from "./activation-store"
import type { DatabaseService } from "../storage/database"
import type { OfflineFileStoreService } from "../offline/offline-file-store"
import { didNothing, type RuntimeDatabaseService } from "../storage/runtime-database"
import { hasClaims, hasFilesOut, type TaskLicensesService } from "./task-licenses"
import type { UsageCountersService } from "../storage/usage-counters"

type Cradle = {
  activationCodesService: ActivationCodesService
  activationFactsService: ActivationFactsService
  activationStoreService: ActivationStoreService
  databaseService: DatabaseService
  offlineFileStoreService: OfflineFileStoreService
  runtimeDatabaseService: RuntimeDatabaseService
  taskLicensesService: TaskLicensesService
  usageCountersService: UsageCountersService
}

/** An activation that begins. */
type Beginning = {
  computer: Computer
  details: ActivationDetails
  /** The program's, by which typed codes are answered. */
  signature: Uint8Array
  /** Its own end, if it comes before the license's. */
  own_end: Date | null
  /** The first of those that it continues. */
  original: string | null
  /** The one whose computer its successors are measured against; null = itself. */
  baseline: string | null
}

/** What a task does. */
type Writing = {
  ended: { id: string; reason: ActivationEnding; marks?: ActivationMark[] } | null
  begins: Beginning | null
  /** By how many more seats are in use, and how many more are vacated. */
  seats: number
  vacated: number
  event: { type: string; data: Record<string, unknown>; activation_id?: string }
}

/** Which activation a task is on; null = the license has none. */
export type Place = { licenseId: string; activationId: string | null }

/** A task that was judged. */
export type Running = {
  task: Task
  caller: TaskCaller
  license: TaskSubject
  facts: TaskFacts & { license: TaskLicense }
  request: TaskRequest
  /** Of typed codes that a new activation code would answer: its number; null = none is to be made. */
  codeSequence: number | null
  verdict: Verdict
  now: Date
  context: Context
}

/**
 * What the tasks on activations have in common (DESIGN §9): each asks the ladder about a license that nobody
 * else changes meanwhile, and writes the activation, the counts and one timeline row by one statement. A
 * refused task writes nothing but the count of a wrong code.
 */
export class TaskFrameService {
  private readonly cradle: Cradle

  constructor(cradle: Cradle) {
    this.cradle = cradle
  }

  /** An activation with its license; one that there is not is on no license. */
  async placeOf(
    activationId: string,
    context: Context = {}
  ): Promise<Place & { activationId: string }> {
    const activation = await this.cradle.activationStoreService.find(activationId, context)
    return { licenseId: activation?.license_id ?? "", activationId }
  }

  /**
   * Runs `work` with the license. First without holding it: most tasks are plain, and are done by a few
   * statements that wait for nobody. Else, or if more is to be judged, or another was faster, in the
   * transaction that holds it, or in the caller's. An id that is no license's is judged as such.
   *
   * Removals are counted by the order, whose row only the transaction holds (DESIGN §9), and so are codes
   * that prove something, of which few may be wrong.
   */
  async run(
    licenseId: string,
    { task, proof, now }: { task: Task; proof: RemovalProof; now: Date },
    work: (license: TaskSubject, context: Context) => Promise<TaskResult>,
    context: Context = {}
  ): Promise<TaskResult> {
    if (!context.transactionManager && task !== "remove" && proof === "not_needed") {
      try {
        return await this.watching(licenseId, task, now, work)
      } catch (error) {
        if (error instanceof MayBeDone) {
          throw error.failure
        }
        // Nothing was done. Here is no time to wait for connections and locks; with the license held there is.
      }
    }
    const { activationFactsService, databaseService } = this.cradle
    return await databaseService.transaction(async (tx) => {
      const license = await activationFactsService.hold(licenseId, task, tx)
      return license ? await work(license, tx) : NOT_FOUND
    }, context)
  }

  private async watching(
    licenseId: string,
    task: Task,
    now: Date,
    work: (license: TaskSubject, context: Context) => Promise<TaskResult>
  ): Promise<TaskResult> {
    const { activationFactsService, runtimeDatabaseService } = this.cradle
    const { context } = runtimeDatabaseService
    const license = await activationFactsService.watch(licenseId, context)
    if (!license) {
      return NOT_FOUND
    }
    if (hasClaims(license, task, now)) {
      throw new MustHold()
    }
    return await work(license, context)
  }

  /**
   * What the task finds on the license, as it is at the moment of which the license's row is.
   * @throws MustHold if that is not to be had
   */
  async meet(
    license: TaskSubject,
    computer: Computer | null,
    activationId: string | null,
    context: Context
  ): Promise<Meeting> {
    const met = await this.cradle.activationStoreService.meet(
      license.id,
      computer,
      activationId,
      context
    )
    if (license.version !== null && met.version !== license.version) {
      throw new MustHold()
    }
    return met
  }

  /** Asks the ladder. */
  async judge(
    license: TaskSubject,
    context: Context,
    now: Date,
    caller: TaskCaller,
    {
      task,
      request: asked,
      facts: known,
      computer,
    }: {
      task: Task
      request: Pick<TaskRequest, "computer" | keyof ActKind | "same_computer">
      facts: Omit<TaskFacts, "license" | "codes_exhausted">
      computer: Computer | null
    }
  ): Promise<Running> {
    const { activationCodesService } = this.cradle
    const code =
      computer?.codes && !isRepeatedActivation(known, { purpose: task })
        ? await activationCodesService.next(license, computer.codes, context)
        : null
    const facts = {
      ...known,
      codes_exhausted: code?.exhausted,
      license: await this.cradle.taskLicensesService.of(
        license,
        task,
        {
          computer,
          kind: asked,
          byCode: known.removal_code !== "not_needed",
          byStaff: caller.by_staff,
        },
        now,
        context
      ),
    }
    const { by_staff, program_code, beyond_seats, features, app_released_at } = caller
    const request: TaskRequest = {
      ...asked,
      purpose: task,
      by_staff,
      program_code,
      beyond_seats,
      features,
      app_released_at,
    }
    const verdict = validationVerdict(facts, request, now)
    const codeSequence = code?.sequence ?? null
    return { task, caller, license, facts, request, codeSequence, now, context, verdict }
  }

  /**
   * Writes what the task does: an activation that ends, one that begins or both, the counts and one event of
   * the timeline. Gives the one that began, else the one that ended.
   * @throws MustHold if the license changed since it was judged
   */
  async write(
    { license, facts, request, codeSequence, caller, task, now, context }: Running,
    { ended, begins, seats, vacated, event }: Writing
  ): Promise<ActivationRow> {
    const ends = expiryAfterActivation(license, now)
    const change: TaskChange = {
      license,
      seats: {
        seats,
        vacated,
        transfers:
          (begins || request.owner_reset === true) && countsAsTransfer(facts, request) ? 1 : 0,
        expires_at: begins && awaitsFirstActivation(license) ? ends : null,
      },
      ended,
      made: begins && {
        ...begins.details,
        computer: begins.computer,
        original_activation_id: begins.original,
        baseline_activation_id: begins.baseline,
        sequence: license.activation_sequence + 1,
        activation_code: this.activationCode(license, facts.license, codeSequence, ends, begins),
        marks: request.stale_codes === true ? ["generation_reused"] : [],
        expires_at: begins.own_end,
      },
      counted: actCounter(license, task, request, caller.by_staff, now),
      event: {
        activation_id: null,
        ...event,
        data: { ...event.data, ...given({ because: caller.because ?? undefined }) },
        actor: caller.actor,
        order_id: license.order_id,
      },
    }
    return await written(
      license,
      async () => await this.cradle.activationStoreService.write(change, now, context)
    )
  }

  /** The answer to typed codes; null to a program's fingerprint. */
  private activationCode(
    license: TaskSubject,
    { features }: TaskLicense,
    sequence: number | null,
    ends: Date | null,
    { computer, own_end, signature }: Beginning
  ): string | null {
    if (!computer.codes || sequence === null) {
      return null
    }
    const secret = activationSecret(nodePrimitives, signature)
    return activationCode(nodePrimitives, secret, computer.codes, {
      isTrial: license.is_trial,
      isTest: license.is_test,
      sequence,
      features: featureBits(features, license.program_catalogue),
      expiryDay: expiryDayOf(activationExpiry(ends, own_end)),
    })
  }

  /**
   * The computer is activated already: what it brings anew is kept.
   * @throws MustHold if its activation ended, or was claimed, meanwhile, or is to be claimed
   */
  async repeated(
    running: Running,
    there: ActivationRow,
    computer: Computer,
    details: ActivationDetails
  ): Promise<TaskResult> {
    const { caller, license, now, context } = running
    // A claim changes the row that another may be about to hold a task by, and not the license's.
    if (license.version !== null && there.lock_digests === null && computer.lock_digests !== null) {
      throw new MustHold()
    }
    const seen = caller.actor.type === "program" ? now : null
    const { activationStoreService: store } = this.cradle
    const fresh = await written(
      license,
      async () => await store.refresh(there, computer, details, seen, context)
    )
    return this.done(running, fresh, 0, true)
  }

  /** The activation whose computer those that continue this one are measured against: itself, or an earlier one. */
  async firstOf(activation: ActivationRow, context: Context): Promise<ActivationRow> {
    const { baseline_activation_id: id } = activation
    const { activationStoreService: store } = this.cradle
    return (id === null ? null : await store.find(id, context)) ?? activation
  }

  /** Is a machine file of this activation out? */
  async isOut(
    { license, now, context }: Pick<Running, "license" | "now" | "context">,
    { id }: ActivationRow
  ): Promise<boolean> {
    const { offlineFileStoreService: files } = this.cradle
    return hasFilesOut(license, now) && (await files.isOut(id, now, context))
  }

  /**
   * Hands the computer's machine files to its activation, unless none can be out any more.
   * @param formerId whose files it keeps too; null = those hold their own seat
   */
  async keepFiles(
    { license, now, context }: Running,
    successor: ActivationRow,
    computer: Computer,
    formerId: string | null
  ): Promise<void> {
    if (hasFilesOut(license, now)) {
      await this.cradle.offlineFileStoreService.adopt(successor, computer, formerId, context)
    }
  }

  /** A refusal is an answer, not an error: so the count of a wrong code is committed. */
  async refused({ verdict, license, now, context }: Running): Promise<TaskResult> {
    if (verdict.code === "INVALID_REMOVAL_CODE") {
      await this.cradle.usageCountersService.increment(license.id, WRONG_REMOVAL_CODE, now, context)
    }
    return { verdict, activation: null, repeated: false, free_seats: null, seats: null }
  }

  /** @param seatsTaken by how many more seats are used than before */
  done(
    running: Running,
    activation: ActivationRow,
    seatsTaken: number,
    repeated: boolean
  ): TaskResult {
    const seats = seatTotal(running.license)
    return {
      verdict: running.verdict,
      activation,
      repeated,
      seats,
      free_seats: freeSeats(seats, usedSeats(running) + seatsTaken),
    }
  }

  /**
   * Whether what was given proves that the activation's computer no longer runs: where it may run by an
   * activation code, nothing but its removal code does, whoever else says so.
   */
  async prove(
    license: TaskSubject,
    activation: ActivationRow | null,
    proof: RemovalProof,
    context: Context
  ): Promise<TaskFacts["removal_code"]> {
    if (proof === "not_needed") {
      return "not_needed"
    }
    const { activationFactsService, activationStoreService } = this.cradle
    const code = activation && (await activationStoreService.codeOut(activation, context))
    if (!code) {
      return "erased" in proof ? "not_needed" : "wrong"
    }
    const given = "erased" in proof ? proof.erased : proof.code
    if (given === null) {
      return "missing"
    }
    const secret = activationSecret(nodePrimitives, await activationFactsService.signature(license))
    return isRemovalCode(nodePrimitives, secret, code, given) ? "right" : "wrong"
  }
}

/** What was written, if anything was; null = not, since the license was merely watched. */
async function written<T>({ version }: TaskSubject, write: () => Promise<T | null>): Promise<T> {
  const row = await write().catch((error: unknown) => {
    throw version === null || didNothing(error) ? error : new MayBeDone(error)
  })
  if (row === null) {
    throw new MustHold()
  }
  return row
}

/** Nobody knows whether what was to be written is; it must not be tried again. */
class MayBeDone extends Error {
  constructor(readonly failure: unknown) {
    super("A task may be done")
  }
}

const NOT_FOUND: TaskResult = {
  verdict: {
    valid: false,
    code: "NOT_FOUND",
    retry_at: null,
    differing_locks: null,
    changed_locks: [],
  },
  activation: null,
  repeated: false,
  free_seats: null,
  seats: null,
}

/** Seats that are taken before the task. */
export function usedSeats({ facts: { license } }: Running): number {
  return license.activation_count + license.held_seats
}
