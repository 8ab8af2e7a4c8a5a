import type { Context } from "@medusajs/framework/types"

import { chosenFeatureFaults } from "../domain/policies/feature-catalogue"
import { POLICY_DEFAULTS, policyFaults, type PolicyTerms } from "../domain/policies/policy-rules"
import { entityId } from "../storage/entity-id"
import {
  codeTaken,
  notAllowed,
  policyNotFound,
  programNotFound,
  refuseFaults,
  refuseNotOffered,
} from "./program-errors"
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
import type { NewPolicy, PolicyPatch, PolicyRow, ProgramRow } from "./types"

const TABLE = "licensing_policy"
const JSON_COLUMNS = ["features", "custom_fields", "metadata"] as const

/**
 * Writes policies. Every method needs the transaction of its caller in `context`. Links to variants are
 * Medusa's; whoever deletes a policy looks at them first (`deleteLicensePoliciesWorkflow`).
 */
export class PoliciesService {
  /**
   * Creates policies.
   * @throws PROGRAM_NOT_FOUND, CODE_TAKEN; NOT_OFFERED, POLICY_INVALID naming the fields that are wrong
   */
  async create(data: NewPolicy[], context: Context): Promise<PolicyRow[]> {
    const trx = transactionOf(context)
    const programs = await this.holdPrograms(
      data.map(({ program_id }) => program_id),
      trx
    )
    const rows = data.map((policy) => {
      const terms = { ...POLICY_DEFAULTS, ...given(policy) }
      refuseNotOffered(terms)
      refuseFaults("POLICY_INVALID", [
        ...policyFaults(terms),
        ...chosenFeatureFaults(terms.features, programs.get(policy.program_id)?.features ?? null),
      ])
      return { ...jsonColumns(terms, JSON_COLUMNS), id: entityId("lpol") }
    })
    const created: PolicyRow[] = await trx(TABLE)
      .insert(rows)
      .onConflict("code")
      .ignore()
      .returning("*")
    if (created.length < rows.length) {
      const taken = rows.findIndex(({ id }) => !created.some((row) => row.id === id))
      throw codeTaken("policy", data[taken]?.code)
    }
    return created
  }

  /**
   * Changes policies; fields that are not given stay. Issued licences stay as they are. Returns the rows
   * before and after.
   * @throws POLICY_NOT_FOUND, CODE_IMMUTABLE, PROGRAM_IMMUTABLE; NOT_OFFERED, POLICY_INVALID naming the
   * fields that are wrong
   */
  async update(
    patches: PolicyPatch[],
    context: Context
  ): Promise<{ before: PolicyRow[]; after: PolicyRow[] }> {
    const trx = transactionOf(context)
    const before = await this.lock(
      patches.map(({ id }) => id),
      trx
    )
    const programs = await this.holdPrograms(
      [...before.values()].map(({ program_id }) => program_id),
      trx
    )
    const after: PolicyRow[] = []
    for (const { id, program_id, ...values } of patches) {
      const patch = given(values)
      const current = before.get(id) as PolicyRow
      if ("code" in patch) {
        throw notAllowed("CODE_IMMUTABLE", "Field 'code' cannot be changed once a policy exists")
      }
      if (program_id !== undefined && program_id !== current.program_id) {
        throw notAllowed(
          "PROGRAM_IMMUTABLE",
          "Field 'program_id' cannot be changed: create a policy"
        )
      }
      refuseNotOffered(patch, current)
      const terms = { ...current, ...patch }
      const program = programs.get(current.program_id)
      refuseFaults("POLICY_INVALID", [
        ...policyFaults(terms),
        ...chosenFeatureFaults(terms.features, program?.features ?? null, current.features),
      ])
      after.push(...(await this.write(id, patch, trx)))
    }
    return { before: [...before.values()], after }
  }

  /** Puts policies back to what {@link update} found: the compensation of a workflow that failed later. */
  async revert(rows: PolicyRow[], context: Context): Promise<void> {
    const trx = transactionOf(context)
    for (const row of rows) {
      const { id, ...values } = row
      await this.write(id, values, trx)
    }
  }

  /**
   * Deletes policies that nothing uses. Their codes are free again.
   * @throws POLICY_NOT_FOUND; POLICY_IN_USE if licences were ever issued under one, order lines are
   * owed some or serial numbers become some
   */
  async delete(ids: string[], context: Context): Promise<void> {
    const trx = transactionOf(context)
    const rows = await this.lock(ids, trx)
    const used: string[] = [
      ...(await trx("licensing_license").whereIn("policy_id", ids).distinct().pluck("policy_id")),
      ...(await trx("licensing_line_entitlement")
        .whereIn("policy_id", ids)
        .distinct()
        .pluck("policy_id")),
      ...(await trx("licensing_serial_batch")
        .whereIn("policy_id", ids)
        .distinct()
        .pluck("policy_id")),
    ]
    const first = [...rows.values()].find(({ id }) => used.includes(id))
    if (first) {
      throw notAllowed(
        "POLICY_IN_USE",
        `The policy ${first.code} was sold or has serial numbers and cannot be deleted; deactivate it instead`
      )
    }
    await markDeleted(TABLE, ids, trx)
  }

  /** Brings deleted policies back: the compensation of {@link delete}. */
  async restore(ids: string[], context: Context): Promise<void> {
    await unmarkDeleted(TABLE, ids, transactionOf(context))
  }

  /** Removes policies without trace: the compensation of {@link create}. */
  async discard(ids: string[], context: Context): Promise<void> {
    await transactionOf(context)(TABLE).whereIn("id", ids).delete()
  }

  /** Number of licences by policy id; policies without one are left out. */
  async countLicenses(ids: string[], context: Context): Promise<Record<string, number>> {
    const rows: { policy_id: string; count: string }[] = await readerOf(context)(
      "licensing_license"
    )
      .whereIn("policy_id", ids)
      .whereNull("deleted_at")
      .groupBy("policy_id")
      .select("policy_id")
      .count("* as count")
    return Object.fromEntries(rows.map(({ policy_id, count }) => [policy_id, Number(count)]))
  }

  private async lock(ids: string[], trx: Transaction): Promise<Map<string, PolicyRow>> {
    return await lockRows<PolicyRow>(TABLE, ids, "update", policyNotFound, trx)
  }

  /** Holds the programs in place until the end of the transaction: no deletion, no other catalogue. */
  private async holdPrograms(ids: string[], trx: Transaction): Promise<Map<string, ProgramRow>> {
    return await lockRows<ProgramRow>("licensing_program", ids, "share", programNotFound, trx)
  }

  private async write(
    id: string,
    values: Omit<PolicyPatch, "id">,
    trx: Transaction
  ): Promise<PolicyRow[]> {
    return await trx(TABLE)
      .where({ id })
      .update({ ...jsonColumns(values, JSON_COLUMNS), updated_at: trx.fn.now() })
      .returning("*")
  }
}
