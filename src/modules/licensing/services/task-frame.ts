import type { Context } from "@medusajs/framework/types"

import { activationCode } from "../domain/codecs/activation-code"
import { expiryDayOf } from "../domain/codecs/activation-payload"
import { activationSecret } from "../domain/codecs/program-secret"
import { isRemovalCode } from "../domain/codecs/removal-code"
import { featureBits } from "../domain/feature-catalogue"
import { freeSeats, seatTotal } from "../domain/seats"
import { countedTask, type Task } from "../domain/task-limits"
import { activationExpiry, expiryAfterActivation } from "../domain/terms"
import {
  countsAsTransfer,
  type TaskFacts,
  type TaskLicense,
  type TaskRequest,
  validationVerdict,
  type Verdict,
} from "../domain/validation"
import type { Computer } from "../lib/computers"
import { nodePrimitives } from "../lib/node-primitives"
import type {
  ActivationDetails,
  ActivationRow,
  RemovalProof,
  TaskCaller,
  TaskResult,
} from "../types/activations"
import {
  type ActivationFactsService,
  countedSubject,
  type HeldLicense,
  WRONG_REMOVAL_CODE,
} from "./activation-facts"
import type { ActivationStoreService } from "./activation-store"
import type { DatabaseService } from "./database"
import type { TimelineService } from "./timeline"
import type { UsageCountersService } from "./usage-counters"

type Cradle = {
  activationFactsService: ActivationFactsService
  activationStoreService: ActivationStoreService
  databaseService: DatabaseService
  timelineService: TimelineService
  usageCountersService: UsageCountersService
}

/** Which activation a task is on; null = the licence has none. */
export type Place = { licenseId: string; activationId: string | null }

/** A task in the middle of its transaction. */
export type Running = {
  task: Task
  caller: TaskCaller
  license: HeldLicense
  facts: TaskFacts & { license: TaskLicense }
  request: TaskRequest
  verdict: Verdict
  now: Date
  tx: Context
}

/**
 * What the tasks on activations have in common (DESIGN §9): each is one transaction that holds the licence,
 * asks the ladder, and writes the activation, the counts and one timeline row. A refused task writes nothing
 * but the count of a wrong code.
 */
export class TaskFrameService {
  private readonly cradle: Cradle

  constructor(cradle: Cradle) {
    this.cradle = cradle
  }

  /** An activation with its licence; one that there is not is on no licence. */
  async placeOf(
    activationId: string,
    context: Context = {}
  ): Promise<Place & { activationId: string }> {
    const activation = await this.cradle.activationStoreService.find(activationId, context)
    return { licenseId: activation?.license_id ?? "", activationId }
  }

  /** Opens the transaction that holds the licence, or joins the caller's. An id that is no licence's is judged as such. */
  async run(
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

  /** Asks the ladder. */
  async judge(
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
  ): Promise<Running> {
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

  /** Writes the activation that a task makes, with what it changes on the licence. */
  async write(
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
  async note(
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
  async refused({ verdict, license, now, tx }: Running): Promise<TaskResult> {
    if (verdict.code === "INVALID_REMOVAL_CODE") {
      await this.cradle.usageCountersService.increment(license.id, WRONG_REMOVAL_CODE, now, tx)
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

  /** Whether a computer's typed codes are from before its last removal on the licence. */
  async isStale(license: HeldLicense, computer: Computer | null, tx: Context): Promise<boolean> {
    return computer?.generation != null && computer.lock_bytes !== null
      ? await this.cradle.activationFactsService.isStale(
          license.id,
          computer.lock_bytes,
          computer.generation,
          tx
        )
      : false
  }

  /** Whether the removal code that was given is the activation's. */
  async prove(
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

/** Seats that are taken before the task. */
export function usedSeats({ facts: { license } }: Running): number {
  return license.activation_count + license.held_seats
}
