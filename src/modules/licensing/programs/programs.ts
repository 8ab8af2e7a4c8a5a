import { randomBytes } from "node:crypto"

import type { Context } from "@medusajs/framework/types"

import { catalogueChangeFaults, catalogueFaults } from "../domain/policies/feature-catalogue"
import type { Actor } from "../domain/vocabulary"
import { licensingError } from "../errors"
import {
  type DatabaseService,
  type DataKeysService,
  entityId,
  signatureContext,
  type TimelineService,
  withoutUndefined,
} from "../storage"
import { CodedRows } from "./coded-rows"
import { programNotFound, refuseFaults } from "./program-errors"
import { refuseSharedCodes } from "./shared-codes"
import type { NewProgram, ProgramPatch, ProgramRow } from "./types"

const JSON_COLUMNS = ["features", "flexible_locking", "metadata"] as const

/** An application signature is 32 random bytes, shown as 64 hex digits. */
const SIGNATURE_BYTES = 32

type Cradle = {
  dataKeysService: DataKeysService
  databaseService: DatabaseService
  timelineService: TimelineService
}

/** Writes programs and their signatures, each call in one transaction: that of `context`, or its own. */
export class ProgramsService {
  private readonly dataKeys: DataKeysService
  private readonly database: DatabaseService
  private readonly timeline: TimelineService
  private readonly rows = new CodedRows<ProgramRow>(
    "licensing_program",
    "program",
    JSON_COLUMNS,
    programNotFound
  )

  constructor({ dataKeysService, databaseService, timelineService }: Cradle) {
    this.dataKeys = dataKeysService
    this.database = databaseService
    this.timeline = timelineService
  }

  /**
   * Creates programs, each with a new random signature.
   * @throws CODE_TAKEN, FEATURES_INVALID
   */
  async create(data: NewProgram[], context?: Context): Promise<ProgramRow[]> {
    for (const program of data) {
      refuseFaults("FEATURES_INVALID", catalogueFaults(program.features ?? []))
    }
    const rows = data.map((program) => ({
      features: [],
      ...withoutUndefined(program),
      id: entityId("lprog"),
    }))
    return await this.database.transaction(async (tx) => {
      await refuseSharedCodes("licensing_bundle", "bundle", rows, this.database, tx)
      const created = await this.rows.insert(rows, tx)
      for (const { id } of created) {
        const signature = randomBytes(SIGNATURE_BYTES).toString("hex")
        await this.database.query(
          "insert into licensing_program_secret (program_id, signature_encrypted) values (?, ?)",
          [id, await this.dataKeys.encrypt(signature, signatureContext(id))],
          tx
        )
      }
      return created
    }, context)
  }

  /**
   * Changes programs; fields that are not given stay. Returns the rows before and after.
   * @throws PROGRAM_NOT_FOUND, CODE_IMMUTABLE, FEATURES_INVALID
   */
  async update(
    patches: ProgramPatch[],
    context?: Context
  ): Promise<{ before: ProgramRow[]; after: ProgramRow[] }> {
    return await this.database.transaction(async (tx) => {
      const ids = patches.map(({ id }) => id)
      const before = await this.rows.lock(ids, tx)
      const after: ProgramRow[] = []
      for (const { id, ...values } of patches) {
        const patch = withoutUndefined(values)
        if ("code" in patch) {
          throw licensingError(
            "CODE_IMMUTABLE",
            "Field 'code' cannot be changed: sold programs send it"
          )
        }
        if (patch.features !== undefined) {
          refuseFaults(
            "FEATURES_INVALID",
            catalogueChangeFaults(before.get(id)?.features ?? [], patch.features ?? [])
          )
        }
        after.push(await this.rows.write(id, patch, tx))
      }
      return { before: [...before.values()], after }
    }, context)
  }

  /** Restores programs to what {@link update} found: the compensation of a workflow that failed later. */
  async revert(rows: ProgramRow[], context?: Context): Promise<void> {
    await this.database.transaction(async (tx) => await this.rows.revert(rows, tx), context)
  }

  /**
   * Deletes programs that nothing uses. Their codes are free again.
   * @throws PROGRAM_NOT_FOUND; PROGRAM_IN_USE if one still has a policy
   */
  async delete(ids: string[], context?: Context): Promise<void> {
    await this.database.transaction(async (tx) => {
      const rows = await this.rows.lock(ids, tx)
      const counts = await this.countPolicies(ids, tx)
      const used = [...rows.values()].find(({ id }) => counts[id])
      if (used) {
        throw licensingError(
          "PROGRAM_IN_USE",
          `The program ${used.code} has policies and cannot be deleted; deactivate it instead`
        )
      }
      await this.rows.delete(ids, tx)
    }, context)
  }

  /** Brings deleted programs back: the compensation of {@link delete}. */
  async restore(ids: string[], context?: Context): Promise<void> {
    await this.database.transaction(async (tx) => await this.rows.restore(ids, tx), context)
  }

  /** Removes programs without trace: the compensation of {@link create}. */
  async discard(ids: string[], context?: Context): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.database.query(
        "delete from licensing_program_secret where program_id = any(?)",
        [ids],
        tx
      )
      await this.rows.discard(ids, tx)
    }, context)
  }

  /**
   * The application signature, 64 hex digits. Each reading is written to the timeline, in the same
   * transaction.
   * @throws PROGRAM_NOT_FOUND
   */
  async reveal(id: string, actor: Actor, context?: Context): Promise<string> {
    return await this.database.transaction(async (tx) => {
      await this.rows.lock([id], tx)
      const [secret] = await this.database.query<{ signature_encrypted: string }>(
        "select signature_encrypted from licensing_program_secret where program_id = ?",
        [id],
        tx
      )
      if (!secret) {
        throw programNotFound(id)
      }
      await this.timeline.record(
        [{ type: "program.signature_revealed", actor, program_id: id }],
        tx
      )
      return await this.dataKeys.decrypt(secret.signature_encrypted, signatureContext(id))
    }, context)
  }

  /** Number of policies by program id; programs without one are left out. */
  async countPolicies(ids: string[], context?: Context): Promise<Record<string, number>> {
    const rows = await this.database.query<{ program_id: string; count: number }>(
      `select program_id, count(*)::int as count from licensing_policy
       where program_id = any(?) and deleted_at is null group by program_id`,
      [ids],
      context
    )
    return Object.fromEntries(rows.map(({ program_id, count }) => [program_id, count]))
  }
}
