import { randomBytes, randomInt } from "node:crypto"

import type { Context } from "@medusajs/framework/types"

import { generateLicenseKeys } from "../domain/codecs/license-key"
import { chosenFeatureFaults, type ProgramFeature } from "../domain/policies/feature-catalogue"
import { VERIFICATION_DIGITS, verificationText } from "../domain/serials/serial-codes"
import type { Actor, SerialBatchSource, SerialBatchState } from "../domain/vocabulary"
import { licensingError } from "../errors"
import {
  type DatabaseService,
  entityId,
  type IdempotencyService,
  type TimelineService,
} from "../storage"
import {
  policyNotFound,
  programNotFound,
  refuseFaults,
  refuseInactive,
} from "../programs/program-errors"
import { serialBatchNotFound } from "./serial-errors"
import type { IdempotencyClaim } from "../issuing/types"
import type { NewSerialBatch } from "./types"
import type { SerialStoreService } from "./serial-store"

/** Most serials that one call generates: a fraction of a second of work. */
const CHUNK = 5000

const VERIFICATION_NUMBERS = 10 ** VERIFICATION_DIGITS

/** What callers need of a locked batch. */
export type LockedBatch = {
  id: string
  program_id: string
  source: SerialBatchSource
  state: SerialBatchState
  serial_format: string | null
  serial_prefix: string | null
  with_verification: boolean
  wanted: number | null
  count: number
  run: string | null
}

type Cradle = {
  databaseService: DatabaseService
  idempotencyService: IdempotencyService
  serialStoreService: SerialStoreService
  timelineService: TimelineService
}

/** Creates batches, generates their serials and deletes unused batches. */
export class SerialBatchesService {
  private readonly database: DatabaseService
  private readonly idempotency: IdempotencyService
  private readonly store: SerialStoreService
  private readonly timeline: TimelineService

  constructor(cradle: Cradle) {
    this.database = cradle.databaseService
    this.idempotency = cradle.idempotencyService
    this.store = cradle.serialStoreService
    this.timeline = cradle.timelineService
  }

  /**
   * Makes an empty batch, to be filled by {@link generate} or by reading a file.
   * @returns its id; with a claim, a repeated request creates none and gets the id of the first
   * @throws PROGRAM_NOT_FOUND, POLICY_NOT_FOUND, SERIALS_OFF, SERIAL_POLICY_MISMATCH, FEATURES_INVALID,
   *   IDEMPOTENCY_KEY_REUSED
   */
  async create(data: NewSerialBatch, actor: Actor, claim?: IdempotencyClaim): Promise<string> {
    return await this.database.transaction(async (tx) =>
      this.idempotency.once(
        "serial-batch",
        claim,
        async () => {
          await this.refuseFaults(data, tx)
          return await this.insert(data, actor, tx)
        },
        tx
      )
    )
  }

  /**
   * Generates the next serials of a batch in one transaction: up to {@link CHUNK}, and never more than are
   * missing, even under concurrent calls. A complete batch is `ready`.
   * @throws SERIAL_BATCH_NOT_FOUND, SERIAL_BATCH_STATE if it is not generated
   */
  async generate(id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const batch = await this.lock(id, tx)
      if (batch.source !== "generated") {
        throw licensingError("SERIAL_BATCH_STATE", "This batch is imported, not generated")
      }
      const count = Math.min(CHUNK, (batch.wanted ?? 0) - batch.count)
      if (count > 0) {
        await this.store.add(id, batch.count + 1, randomSerials(batch, count), tx)
        await this.counted(id, batch.count + count, batch.wanted, tx)
      }
    })
  }

  /** @throws SERIAL_BATCH_NOT_FOUND */
  async lock(id: string, tx: Context): Promise<LockedBatch> {
    const [batch] = await this.database.query<LockedBatch>(
      `select id, program_id, source, state, serial_format, serial_prefix, with_verification, wanted,
         count, run
       from licensing_serial_batch where id = ? for update`,
      [id],
      tx
    )
    if (!batch) {
      throw serialBatchNotFound(id)
    }
    return batch
  }

  /**
   * Deletes a batch with all its serials; their codes may then be imported again.
   * @throws SERIAL_BATCH_NOT_FOUND; SERIAL_BATCH_IN_USE if one was redeemed, is being redeemed or is
   *   blacklisted
   */
  async delete(id: string, actor: Actor, context: Context = {}): Promise<void> {
    await this.database.transaction(async (tx) => {
      const batch = await this.lock(id, tx)
      const used = await this.database.query(
        `select 1 from licensing_serial_number
         where batch_id = ? and (status <> 'available' or blacklisted_at is not null)
           and deleted_at is null limit 1`,
        [id],
        tx
      )
      if (used.length > 0) {
        throw licensingError(
          "SERIAL_BATCH_IN_USE",
          "A serial number of this batch was redeemed or is blacklisted, so the batch stays"
        )
      }
      await this.empty(id, tx)
      await this.database.query("delete from licensing_serial_batch where id = ?", [id], tx)
      await this.timeline.record(
        [
          {
            type: "serial_batch.deleted",
            actor,
            program_id: batch.program_id,
            serial_batch_id: id,
            data: { count: batch.count },
          },
        ],
        tx
      )
    }, context)
  }

  /** Deletes all serials of a batch that nobody can have used. Needs the caller's transaction. */
  async empty(id: string, tx: Context): Promise<void> {
    await this.database.query(
      `delete from licensing_serial_secret x using licensing_serial_number s
       where s.id = x.serial_id and s.batch_id = ?`,
      [id],
      tx
    )
    await this.database.query("delete from licensing_serial_number where batch_id = ?", [id], tx)
  }

  private async counted(
    id: string,
    count: number,
    wanted: number | null,
    tx: Context
  ): Promise<void> {
    await this.database.query(
      "update licensing_serial_batch set count = ?, state = ?, updated_at = now() where id = ?",
      [count, count === wanted ? "ready" : "generating", id],
      tx
    )
  }

  private async refuseFaults(data: NewSerialBatch, tx: Context): Promise<void> {
    const [program] = await this.database.query<{
      active: boolean
      serials_enabled: boolean
      features: ProgramFeature[] | null
    }>(
      `select active, serials_enabled, features from licensing_program
       where id = ? and deleted_at is null for share`,
      [data.program_id],
      tx
    )
    if (!program) {
      throw programNotFound(data.program_id)
    }
    if (!program.serials_enabled) {
      throw licensingError("SERIALS_OFF", "Serial numbers are switched off for this program")
    }
    const [policy] = await this.database.query<{ program_id: string; active: boolean }>(
      "select program_id, active from licensing_policy where id = ? and deleted_at is null for share",
      [data.policy_id],
      tx
    )
    if (!policy) {
      throw policyNotFound(data.policy_id)
    }
    if (policy.program_id !== data.program_id) {
      throw licensingError(
        "SERIAL_POLICY_MISMATCH",
        "Field 'policy_id' is a policy of another program"
      )
    }
    refuseInactive({ active: policy.active, program_active: program.active })
    refuseFaults("FEATURES_INVALID", chosenFeatureFaults(data.features, program.features))
  }

  private async insert(data: NewSerialBatch, actor: Actor, tx: Context): Promise<string> {
    const id = entityId("lsbat")
    const { generate } = data
    await this.database.query(
      `insert into licensing_serial_batch (id, name, program_id, policy_id, variant_id, features, source,
         state, serial_format, serial_prefix, with_verification, wanted, note, created_by_type,
         created_by_id)
       values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        data.name,
        data.program_id,
        data.policy_id,
        data.variant_id,
        data.features === null ? null : JSON.stringify(data.features),
        generate ? "generated" : "imported",
        generate ? "generating" : "importing",
        generate?.format ?? null,
        generate?.prefix ?? null,
        generate?.with_verification ?? true,
        generate?.count ?? null,
        data.note,
        actor.type,
        actor.id,
      ],
      tx
    )
    await this.timeline.record(
      [
        {
          type: "serial_batch.created",
          actor,
          program_id: data.program_id,
          serial_batch_id: id,
          data: { name: data.name, count: generate?.count ?? null },
        },
      ],
      tx
    )
    return id
  }
}

function randomSerials(batch: LockedBatch, count: number) {
  return generateLicenseKeys({
    count,
    format: batch.serial_format,
    prefix: batch.serial_prefix,
    randomBytes,
  }).map((code) => ({
    code,
    verification: batch.with_verification
      ? verificationText(randomInt(VERIFICATION_NUMBERS))
      : null,
  }))
}
