import type { Context } from "@medusajs/framework/types"

import { activationCode } from "../domain/codecs/activation-code"
import { expiryDayOf } from "../domain/codecs/activation-payload"
import { activationSecret } from "../domain/codecs/program-secret"
import { isRemovalCode } from "../domain/codecs/removal-code"
import { featureBits } from "../domain/feature-catalogue"
import { compareComputers } from "../domain/locks"
import { freeSeats, seatTotal } from "../domain/seats"
import { countedTask, type Task } from "../domain/task-limits"
import { activationExpiry, expiryAfterActivation } from "../domain/terms"
import { seatTaken } from "../domain/transfers"
import {
  countsAsTransfer,
  isRepeatedActivation,
  type TaskFacts,
  type TaskLicense,
  type TaskRequest,
  validationVerdict,
  type Verdict,
} from "../domain/validation"
import type { ActivationEnding } from "../domain/vocabulary"
import { type Computer, identityOf, readComputer } from "../lib/computers"
import { nodePrimitives } from "../lib/node-primitives"
import type {
  ActivationDetails,
  ActivationRow,
  ComputerInput,
  TaskCaller,
  TaskResult,
} from "../types/activations"
import type { ActivationFactsService, HeldLicense } from "./activation-facts"
import { countedSubject, WRONG_REMOVAL_CODE } from "./activation-facts"
import { type ActivationStoreService, vacatedChange } from "./activation-store"
import type { DatabaseService } from "./database"
import type { OfflineFileStoreService } from "./offline-file-store"
import type { TimelineService } from "./timeline"
import type { UsageCountersService } from "./usage-counters"

type Cradle = {
  activationFactsService: ActivationFactsService
  activationStoreService: ActivationStoreService
  databaseService: DatabaseService
  offlineFileStoreService: OfflineFileStoreService
  timelineService: TimelineService
  usageCountersService: UsageCountersService
}

/** How a caller proves that the old computer's licence is gone. */
export type RemovalProof = { code: string } | "not_needed"

/** Which activation a task is on; null = the licence has none. */
type Place = { licenseId: string; activationId: string | null }

/** How an activation is taken over. */
type Succession = {
  task: "reactivate" | "transfer"
  details: ActivationDetails
  caller: TaskCaller
  proof: RemovalProof
  now: Date
}

/** A task in the middle of its transaction. */
type Running = {
  task: Task
  caller: TaskCaller
  license: HeldLicense
  facts: TaskFacts & { license: TaskLicense }
  request: TaskRequest
  now: Date
  tx: Context
}

/**
 * The four tasks on activations (DESIGN §9) and what staff do beside them. Each is one transaction that
 * holds the licence, asks the ladder, and writes the activation, the counts and one timeline row. A
 * refused task writes nothing but the count of a wrong code.
 */
export class ActivationTasksService {
  private readonly cradle: Cradle

  constructor(cradle: Cradle) {
    this.cradle = cradle
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
      const signature = await this.cradle.activationFactsService.signature(license)
      const { claim, computer } = readComputer(input, signature)
      const stale_codes = await this.isStale(license, computer, tx)
      const activation =
        computer && (await this.cradle.activationStoreService.findActive(license.id, computer, tx))
      const running = await this.judge(license, tx, now, caller, {
        task: "activate",
        request: { computer: claim, stale_codes },
        facts: { activation, locks: null, removal_code: "not_needed" },
        computer,
      })
      if (!running.verdict.valid || !computer) {
        return await this.refused(running)
      }
      if (activation && isRepeatedActivation(running.facts, running.request)) {
        const fresh = await this.cradle.activationStoreService.refresh(
          activation,
          computer,
          details,
          caller.actor.type === "program" ? now : null,
          tx
        )
        return this.done(running, fresh, 0, true)
      }
      const taken = seatTaken({ ...running.facts.license, used: usedSeats(running) })
      const row = await this.write(running, computer, details, signature, {
        own_end: null,
        original: null,
        seats: 1,
        vacated: vacatedChange(taken),
        marks: stale_codes ? ["generation_reused"] : [],
      })
      await this.cradle.offlineFileStoreService.adopt(row, computer, null, tx)
      await this.note(running, row, "activation.created", { seat: taken })
      return this.done(running, row, 1, false)
    }
    return await this.run(licenseId, "activate", activated, context)
  }

  /** The same computer, crashed or reinstalled: no removal code, the locks are compared. */
  async reactivate(
    activationId: string,
    input: ComputerInput,
    details: ActivationDetails,
    caller: TaskCaller,
    now = new Date()
  ): Promise<TaskResult> {
    const task = { task: "reactivate", details, caller, proof: "not_needed", now } as const
    return await this.succeed(await this.placeOf(activationId), input, task)
  }

  /** {@link reactivate} for a program, which knows its licence only; null = nothing is in force there. */
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
    now = new Date()
  ): Promise<TaskResult> {
    const task = { task: "transfer", details, caller, proof, now } as const
    return await this.succeed(await this.placeOf(activationId), input, task)
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
    const { activationStoreService: store } = this.cradle
    const { licenseId } = await this.placeOf(activationId, context)
    const removed = async (license: HeldLicense, tx: Context): Promise<TaskResult> => {
      const activation = await store.find(activationId, tx)
      const running = await this.judge(license, tx, now, caller, {
        task: "remove",
        request: { computer: null },
        facts: {
          activation,
          locks: null,
          removal_code: await this.prove(license, activation, proof),
        },
        computer: null,
      })
      if (!running.verdict.valid || !activation) {
        return await this.refused(running)
      }
      const ended = await store.end(activation, reason, { seats: -1, vacated: 1 }, now, tx)
      await this.note(running, ended, "activation.ended", { reason })
      const isHeld = await this.cradle.offlineFileStoreService.isOut(ended.id, now, tx)
      return this.done(running, ended, isHeld ? 0 : -1, false)
    }
    return await this.run(licenseId, "remove", removed, context)
  }

  private async placeOf(activationId: string, context: Context = {}): Promise<Place> {
    const activation = await this.cradle.activationStoreService.find(activationId, context)
    return { licenseId: activation?.license_id ?? "", activationId }
  }

  private async succeed(
    { licenseId, activationId }: Place,
    input: ComputerInput,
    { task, details, caller, proof, now }: Succession,
    context: Context = {}
  ): Promise<TaskResult> {
    const { activationFactsService: facts, activationStoreService: store } = this.cradle
    const succeeded = async (license: HeldLicense, tx: Context): Promise<TaskResult> => {
      const former = activationId === null ? null : await store.find(activationId, tx)
      const signature = await facts.signature(license)
      const { claim, computer } = readComputer(input, signature)
      const stale_codes = await this.isStale(license, computer, tx)
      const there = computer && (await store.findActive(license.id, computer, tx))
      const locks =
        former && computer
          ? compareComputers(identityOf(former), identityOf(computer), facts.locking(license))
          : null
      const files = this.cradle.offlineFileStoreService
      // A reactivated computer takes its files along.
      const file_out = task === "transfer" && !!former && (await files.isOut(former.id, now, tx))
      const running = await this.judge(license, tx, now, caller, {
        task,
        request: {
          computer: claim,
          stale_codes,
          same_computer: there !== null && there.id === former?.id,
        },
        facts: {
          activation: former,
          locks,
          removal_code: await this.prove(license, former, proof),
          file_out,
        },
        computer,
      })
      if (!running.verdict.valid || !computer || !former) {
        return await this.refused(running)
      }
      const reason =
        task === "reactivate" ? "reactivated" : caller.by_staff ? "replaced" : "transferred"
      if (there && there.id !== former.id) {
        // The computer has an activation of its own already, so the former one's seat is free.
        await store.end(former, reason, { seats: -1, vacated: 1 }, now, tx)
        await this.keepFiles(task, former, there, computer, tx)
        await this.note(running, there, "activation.ended", { reason, predecessor: former.id })
        return this.done(running, there, file_out ? 0 : -1, true)
      }
      await store.end(former, reason, { seats: 0, vacated: 0 }, now, tx)
      const row = await this.write(
        running,
        computer,
        task === "reactivate" ? inherited(former, details) : details,
        signature,
        {
          own_end: former.expires_at,
          original: former.original_activation_id ?? former.id,
          seats: 0,
          vacated: 0,
          marks: stale_codes ? ["generation_reused"] : [],
        }
      )
      await this.keepFiles(task, former, row, computer, tx)
      await this.note(running, row, `activation.${reason}`, {
        predecessor: former.id,
        ...told(locks),
      })
      return this.done(running, row, file_out && there === null ? 1 : 0, false)
    }
    return await this.run(licenseId, task, succeeded, context)
  }

  /** A reactivated computer keeps its machine files; those of a transferred one hold their own seat. */
  private async keepFiles(
    task: Task,
    former: ActivationRow,
    successor: ActivationRow,
    computer: Computer,
    tx: Context
  ): Promise<void> {
    const formerId = task === "reactivate" ? former.id : null
    await this.cradle.offlineFileStoreService.adopt(successor, computer, formerId, tx)
  }

  /** Opens the transaction that holds the licence, or joins the caller's. An id that is no licence's is judged as such. */
  private async run(
    licenseId: string,
    task: Task,
    work: (license: HeldLicense, tx: Context) => Promise<TaskResult>,
    context: Context = {}
  ): Promise<TaskResult> {
    return await this.cradle.databaseService.transaction(async (tx) => {
      const license = await this.cradle.activationFactsService.hold(licenseId, task, tx)
      return license ? await work(license, tx) : NOT_FOUND
    }, context)
  }

  private async judge(
    license: HeldLicense,
    tx: Context,
    now: Date,
    caller: TaskCaller,
    {
      task,
      request: asked,
      facts: known,
      computer,
    }: {
      task: Task
      request: Pick<TaskRequest, "computer" | "stale_codes" | "same_computer">
      facts: Omit<TaskFacts, "license">
      computer: Computer | null
    }
  ): Promise<Running & { verdict: Verdict }> {
    const staleCodes = asked.stale_codes === true
    const facts = {
      ...known,
      license: await this.cradle.activationFactsService.taskLicense(
        license,
        task,
        { computer, staleCodes },
        now,
        tx
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
    return { task, caller, license, facts, request, now, tx, verdict }
  }

  private async write(
    { license, facts, request, caller, now, tx }: Running,
    computer: Computer,
    details: ActivationDetails,
    signature: Uint8Array,
    how: {
      own_end: Date | null
      original: string | null
      seats: number
      vacated: number
      marks: "generation_reused"[]
    }
  ): Promise<ActivationRow> {
    const sequence = license.activation_sequence + 1
    const ends = expiryAfterActivation(license, now)
    const code =
      computer.codes &&
      activationCode(nodePrimitives, activationSecret(nodePrimitives, signature), computer.codes, {
        isTrial: license.is_trial,
        isTest: license.is_test,
        sequence: sequence % 256,
        features: featureBits(facts.license.features, license.program_catalogue),
        expiryDay: expiryDayOf(activationExpiry(ends, how.own_end)),
      })
    return await this.cradle.activationStoreService.insert(
      {
        ...details,
        license_id: license.id,
        original_activation_id: how.original,
        computer,
        sequence,
        activation_code: code,
        marks: how.marks,
        expires_at: how.own_end,
        actor: caller.actor,
      },
      {
        seats: how.seats,
        vacated: how.vacated,
        transfers: countsAsTransfer(facts, request) ? 1 : 0,
        expires_at: ends,
      },
      now,
      tx
    )
  }

  /** Counts the act that was done, and tells it. */
  private async note(
    { license, caller, request, tx, task, now }: Running,
    row: ActivationRow,
    type: string,
    data: Record<string, unknown>
  ): Promise<void> {
    if (!caller.by_staff) {
      await this.cradle.usageCountersService.increment(
        countedSubject(license, task),
        countedTask(task, request.stale_codes === true),
        now,
        tx
      )
    }
    await this.cradle.timelineService.record(
      [
        {
          type,
          actor: caller.actor,
          order_id: license.order_id,
          license_ids: [license.id],
          activation_id: row.id,
          data,
        },
      ],
      tx
    )
  }

  /** A refusal is an answer, not an error: so the count of a wrong code is committed. */
  private async refused({
    verdict,
    license,
    now,
    tx,
  }: Running & { verdict: Verdict }): Promise<TaskResult> {
    if (verdict.code === "INVALID_REMOVAL_CODE") {
      await this.cradle.usageCountersService.increment(license.id, WRONG_REMOVAL_CODE, now, tx)
    }
    return { verdict, activation: null, repeated: false, free_seats: null, seats: null }
  }

  private done(
    running: Running & { verdict: Verdict },
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

  private async isStale(
    license: HeldLicense,
    computer: Computer | null,
    tx: Context
  ): Promise<boolean> {
    return computer?.generation != null && computer.lock_bytes !== null
      ? await this.cradle.activationFactsService.isStale(
          license.id,
          computer.lock_bytes,
          computer.generation,
          tx
        )
      : false
  }

  private async prove(
    license: HeldLicense,
    activation: ActivationRow | null,
    proof: RemovalProof
  ): Promise<TaskFacts["removal_code"]> {
    if (proof === "not_needed") {
      return "not_needed"
    }
    if (!activation?.activation_code) {
      return "wrong"
    }
    const signature = await this.cradle.activationFactsService.signature(license)
    const secret = activationSecret(nodePrimitives, signature)
    return isRemovalCode(nodePrimitives, secret, activation.activation_code, proof.code)
      ? "right"
      : "wrong"
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

function usedSeats({ facts: { license } }: Running): number {
  return license.activation_count + license.held_seats
}

/** What the same computer keeps unless the caller says otherwise; another one is not called the same. */
function inherited(
  { name, platform, note }: ActivationRow,
  said: ActivationDetails
): ActivationDetails {
  const known = Object.entries(said).filter(([, value]) => value !== undefined)
  return { name, platform, note, ...(Object.fromEntries(known) as ActivationDetails) }
}

function told(locks: TaskFacts["locks"]): Record<string, unknown> {
  return locks && locks.changed.length > 0 ? { changed_locks: locks.changed } : {}
}
