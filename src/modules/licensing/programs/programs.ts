import { randomBytes } from "node:crypto"

import type { Context } from "@medusajs/framework/types"

import { catalogueChangeFaults, catalogueFaults } from "../domain/policies/feature-catalogue"
import type { Actor } from "../domain/vocabulary"
import { entityId } from "../storage/entity-id"
import { codeTaken, notAllowed, programNotFound, refuseFaults } from "./program-errors"
import {
  given,
  jsonColumns,
  lockRows,
  markDeleted,
  readerOf,
  transactionOf,
  unmarkDeleted,
  type Transaction,
} from "../storage/rows"
import { signatureContext } from "../storage/secret-contexts"
import type { NewProgram, ProgramPatch, ProgramRow } from "./types"
import type { DataKeysService } from "../storage/data-keys"
import type { TimelineService } from "../storage/timeline"

const TABLE = "licensing_program"
const SECRETS = "licensing_program_secret"
const JSON_COLUMNS = ["features", "flexible_locking", "metadata"] as const

/** An application signature is 32 random bytes, shown as 64 hex digits. */
const SIGNATURE_BYTES = 32

type Cradle = { dataKeysService: DataKeysService; timelineService: TimelineService }

/**
 * Writes programs and their signatures. Every method needs the transaction of its caller in `context`
 * and leaves nothing behind if that fails.
 */
export class ProgramsService {
  private readonly dataKeys: DataKeysService
  private readonly timeline: TimelineService

  constructor({ dataKeysService, timelineService }: Cradle) {
    this.dataKeys = dataKeysService
    this.timeline = timelineService
  }

  /**
   * Creates programs, each with a new random signature.
   * @throws CODE_TAKEN, FEATURES_INVALID
   */
  async create(data: NewProgram[], context: Context): Promise<ProgramRow[]> {
    const trx = transactionOf(context)
    for (const program of data) {
      refuseFaults("FEATURES_INVALID", catalogueFaults(program.features ?? []))
    }
    const rows = data.map((program) => ({
      ...jsonColumns({ features: [], ...given(program) }, JSON_COLUMNS),
      id: entityId("lprog"),
    }))
    const created: ProgramRow[] = await trx(TABLE)
      .insert(rows)
      .onConflict("code")
      .ignore()
      .returning("*")
    if (created.length < data.length) {
      const taken = rows.findIndex(({ id }) => !created.some((row) => row.id === id))
      throw codeTaken("program", data[taken]?.code)
    }
    for (const { id } of created) {
      const signature = randomBytes(SIGNATURE_BYTES).toString("hex")
      const signature_encrypted = await this.dataKeys.encrypt(signature, signatureContext(id))
      await trx(SECRETS).insert({ program_id: id, signature_encrypted })
    }
    return created
  }

  /**
   * Changes programs; fields that are not given stay. Returns the rows before and after.
   * @throws PROGRAM_NOT_FOUND, CODE_IMMUTABLE, FEATURES_INVALID
   */
  async update(
    patches: ProgramPatch[],
    context: Context
  ): Promise<{ before: ProgramRow[]; after: ProgramRow[] }> {
    const trx = transactionOf(context)
    const before = await this.lock(
      patches.map(({ id }) => id),
      trx
    )
    const after: ProgramRow[] = []
    for (const { id, ...values } of patches) {
      const patch = given(values)
      if ("code" in patch) {
        throw notAllowed("CODE_IMMUTABLE", "Field 'code' cannot be changed: sold programs send it")
      }
      if (patch.features !== undefined) {
        refuseFaults(
          "FEATURES_INVALID",
          catalogueChangeFaults(before.get(id)?.features ?? [], patch.features ?? [])
        )
      }
      after.push(...(await this.write(id, patch, trx)))
    }
    return { before: [...before.values()], after }
  }

  /** Puts programs back to what {@link update} found: the compensation of a workflow that failed later. */
  async revert(rows: ProgramRow[], context: Context): Promise<void> {
    const trx = transactionOf(context)
    for (const row of rows) {
      const { id, ...values } = row
      await this.write(id, values, trx)
    }
  }

  /**
   * Deletes programs that nothing uses. Their codes are free again.
   * @throws PROGRAM_NOT_FOUND; PROGRAM_IN_USE if one still has a policy
   */
  async delete(ids: string[], context: Context): Promise<void> {
    const trx = transactionOf(context)
    const rows = await this.lock(ids, trx)
    const counts = await this.countPolicies(ids, context)
    const used = [...rows.values()].find(({ id }) => counts[id])
    if (used) {
      throw notAllowed(
        "PROGRAM_IN_USE",
        `The program ${used.code} has policies and cannot be deleted; deactivate it instead`
      )
    }
    await markDeleted(TABLE, ids, trx)
  }

  /** Brings deleted programs back: the compensation of {@link delete}. */
  async restore(ids: string[], context: Context): Promise<void> {
    await unmarkDeleted(TABLE, ids, transactionOf(context))
  }

  /** Removes programs without trace: the compensation of {@link create}. */
  async discard(ids: string[], context: Context): Promise<void> {
    const trx = transactionOf(context)
    await trx(SECRETS).whereIn("program_id", ids).delete()
    await trx(TABLE).whereIn("id", ids).delete()
  }

  /**
   * The application signature, 64 hex digits. Each reading is written to the timeline, in the same
   * transaction.
   * @throws PROGRAM_NOT_FOUND
   */
  async reveal(id: string, actor: Actor, context: Context): Promise<string> {
    const trx = transactionOf(context)
    await this.lock([id], trx)
    const secret = await trx(SECRETS).where({ program_id: id }).first("signature_encrypted")
    const signature = await this.dataKeys.decrypt(secret.signature_encrypted, signatureContext(id))
    await this.timeline.record(
      [{ type: "program.signature_revealed", actor, program_id: id }],
      context
    )
    return signature
  }

  /** Number of policies by program id; programs without one are left out. */
  async countPolicies(ids: string[], context: Context): Promise<Record<string, number>> {
    const rows: { program_id: string; count: string }[] = await readerOf(context)(
      "licensing_policy"
    )
      .whereIn("program_id", ids)
      .whereNull("deleted_at")
      .groupBy("program_id")
      .select("program_id")
      .count("* as count")
    return Object.fromEntries(rows.map(({ program_id, count }) => [program_id, Number(count)]))
  }

  private async lock(ids: string[], trx: Transaction): Promise<Map<string, ProgramRow>> {
    return await lockRows<ProgramRow>(TABLE, ids, "update", programNotFound, trx)
  }

  private async write(
    id: string,
    values: Omit<ProgramPatch, "id">,
    trx: Transaction
  ): Promise<ProgramRow[]> {
    return await trx(TABLE)
      .where({ id })
      .update({ ...jsonColumns(values, JSON_COLUMNS), updated_at: trx.fn.now() })
      .returning("*")
  }
}
