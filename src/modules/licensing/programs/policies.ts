import type { Context } from "@medusajs/framework/types"

import { type BundledPolicy, sharedFaults, sharedTerms } from "../domain/policies/bundle-rules"
import { chosenFeatureFaults } from "../domain/policies/feature-catalogue"
import { POLICY_DEFAULTS, policyFaults } from "../domain/policies/policy-rules"
import { licensingError } from "../errors"
import {
  type DatabaseService,
  entityId,
  lockRows,
  transactionOf,
  withoutUndefined,
} from "../storage"
import { CodedRows } from "./coded-rows"
import { policyNotFound, programNotFound, refuseFaults } from "./program-errors"
import type { NewPolicy, PolicyPatch, PolicyRow, ProgramRow } from "./types"

const JSON_COLUMNS = ["features", "feature_terms", "custom_fields", "metadata"] as const

/**
 * Writes policies, each call in one transaction: that of `context`, or its own. Links to variants are Medusa's;
 * `deleteLicensePoliciesWorkflow` checks them before it deletes a policy.
 */
export class PoliciesService {
  private readonly database: DatabaseService
  private readonly rows = new CodedRows<PolicyRow>(
    "licensing_policy",
    "policy",
    JSON_COLUMNS,
    policyNotFound
  )

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /**
   * Creates policies.
   * @throws PROGRAM_NOT_FOUND, CODE_TAKEN; POLICY_INVALID naming the wrong fields
   */
  async create(data: NewPolicy[], context?: Context): Promise<PolicyRow[]> {
    return await this.database.transaction(async (tx) => {
      const programs = await lockPrograms(
        data.map(({ program_id }) => program_id),
        tx
      )
      const rows = data.map((policy) => {
        const terms = { ...POLICY_DEFAULTS, ...withoutUndefined(policy) }
        refuseFaults("POLICY_INVALID", [
          ...policyFaults(terms),
          ...chosenFeatureFaults(terms.features, programs.get(policy.program_id)?.features ?? null),
        ])
        return { ...terms, id: entityId("lpol") }
      })
      return await this.rows.insert(rows, tx)
    }, context)
  }

  /**
   * Changes policies; fields that are not given stay. Issued licenses stay as they are. Returns the rows before
   * and after, with those of policies that were changed together with them.
   * @throws POLICY_NOT_FOUND, CODE_IMMUTABLE, PROGRAM_IMMUTABLE; POLICY_INVALID naming the wrong fields;
   *   POLICY_IN_BUNDLE if it would no longer agree with the others of a bundle
   */
  async update(
    patches: PolicyPatch[],
    context?: Context
  ): Promise<{ before: PolicyRow[]; after: PolicyRow[] }> {
    return await this.database.transaction(async (tx) => {
      const all = await this.withBundled(patches, tx)
      const ids = all.map(({ id }) => id)
      const before = await this.rows.lock(ids, tx)
      const programs = await lockPrograms(
        [...before.values()].map(({ program_id }) => program_id),
        tx
      )
      const after: PolicyRow[] = []
      for (const { id, ...values } of all) {
        const current = before.get(id) as PolicyRow
        const patch = allowedPatch(withoutUndefined(values), current, programs)
        after.push(await this.rows.write(id, patch, tx))
      }
      await this.refuseBrokenBundles(ids, tx)
      return { before: [...before.values()], after }
    }, context)
  }

  /** Restores policies to what {@link update} found: the compensation of a workflow that failed later. */
  async revert(rows: PolicyRow[], context?: Context): Promise<void> {
    await this.database.transaction(async (tx) => await this.rows.revert(rows, tx), context)
  }

  /**
   * Deletes policies that nothing uses. Their codes are free again.
   * @throws POLICY_NOT_FOUND; POLICY_IN_USE if licenses were ever issued under one, or order lines, bundles or
   *   serial numbers refer to it
   */
  async delete(ids: string[], context?: Context): Promise<void> {
    await this.database.transaction(async (tx) => {
      const rows = await this.rows.lock(ids, tx)
      const used = await this.database.query<{ policy_id: string }>(
        `select policy_id from licensing_license where policy_id = any(?)
         union select policy_id from licensing_line_entitlement where policy_id = any(?)
         union select policy_id from licensing_serial_batch where policy_id = any(?)
         union select i.policy_id from licensing_bundle_item i
           join licensing_bundle b on b.id = i.bundle_id and b.deleted_at is null
           where i.policy_id = any(?)`,
        [ids, ids, ids, ids],
        tx
      )
      const first = used[0] && rows.get(used[0].policy_id)
      if (first) {
        throw licensingError(
          "POLICY_IN_USE",
          `The policy ${first.code} was sold, is in a bundle or has serial numbers and cannot be deleted; deactivate it instead`
        )
      }
      await this.rows.delete(ids, tx)
    }, context)
  }

  /** Brings deleted policies back: the compensation of {@link delete}. */
  async restore(ids: string[], context?: Context): Promise<void> {
    await this.database.transaction(async (tx) => await this.rows.restore(ids, tx), context)
  }

  /** Removes policies without trace: the compensation of {@link create}. */
  async discard(ids: string[], context?: Context): Promise<void> {
    await this.database.transaction(async (tx) => await this.rows.discard(ids, tx), context)
  }

  /** The changes with those of the policies that change with them. */
  private async withBundled(
    patches: PolicyPatch[],
    tx: Context
  ): Promise<Omit<PolicyPatch, "with_bundled">[]> {
    const all = new Map<string, Omit<PolicyPatch, "with_bundled">>()
    for (const { with_bundled: _, ...patch } of patches) {
      all.set(patch.id, { ...all.get(patch.id), ...patch })
    }
    for (const patch of patches) {
      const shared = sharedTerms(patch)
      const others =
        patch.with_bundled && Object.keys(shared).length > 0
          ? await this.bundledWith(patch.id, tx)
          : []
      for (const id of others) {
        all.set(id, { ...shared, ...all.get(id), id })
      }
    }
    return [...all.values()]
  }

  /** The other policies of its bundles, the other policies of theirs, and so on: all must agree. */
  private async bundledWith(id: string, tx: Context): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `with recursive bundled (id) as (
         select ?::text
         union
         select other.policy_id from bundled
         join licensing_bundle_item i on i.policy_id = bundled.id
         join licensing_bundle b on b.id = i.bundle_id and b.deleted_at is null
         join licensing_bundle_item other on other.bundle_id = b.id)
       select id from bundled where id <> ? order by id`,
      [id, id],
      tx
    )
    return rows.map((row) => row.id)
  }

  /** Policies of one bundle agree in what their units have in common: see `bundle-rules.ts`. */
  private async refuseBrokenBundles(ids: string[], tx: Context): Promise<void> {
    const rows = await this.database.query<BundledPolicy & { bundle: string }>(
      `select b.code as bundle, po.code, po."authorization", po.quantity_mode, po.issue_on, po.on_refund
       from licensing_bundle b join licensing_bundle_item i on i.bundle_id = b.id
       join licensing_policy po on po.id = i.policy_id
       where b.deleted_at is null
         and b.id in (select bundle_id from licensing_bundle_item where policy_id = any(?))
       order by b.id, i.position`,
      [ids],
      tx
    )
    for (const bundle of new Set(rows.map((row) => row.bundle))) {
      const [fault] = sharedFaults(rows.filter((row) => row.bundle === bundle))
      if (fault) {
        throw licensingError(
          "POLICY_IN_BUNDLE",
          `The policies of the bundle ${bundle} ${fault.message}; \`with_bundled\` changes all of them together`
        )
      }
    }
  }

  /** Number of licenses by policy id; policies without one are left out. */
  async countLicenses(ids: string[], context?: Context): Promise<Record<string, number>> {
    const rows = await this.database.query<{ policy_id: string; count: number }>(
      `select policy_id, count(*)::int as count from licensing_license
       where policy_id = any(?) and deleted_at is null group by policy_id`,
      [ids],
      context
    )
    return Object.fromEntries(rows.map(({ policy_id, count }) => [policy_id, count]))
  }
}

/** Locks the programs until the end of the transaction: no deletion, no other catalogue. */
async function lockPrograms(ids: string[], tx: Context): Promise<Map<string, ProgramRow>> {
  return await lockRows("licensing_program", ids, "share", programNotFound, transactionOf(tx))
}

/** The change of a policy, if it is allowed. */
function allowedPatch(
  { program_id, ...patch }: Omit<PolicyPatch, "id" | "with_bundled">,
  current: PolicyRow,
  programs: Map<string, ProgramRow>
): Omit<PolicyPatch, "id" | "program_id" | "with_bundled"> {
  if ("code" in patch) {
    throw licensingError("CODE_IMMUTABLE", "Field 'code' cannot be changed once a policy exists")
  }
  if (program_id !== undefined && program_id !== current.program_id) {
    throw licensingError(
      "PROGRAM_IMMUTABLE",
      "Field 'program_id' cannot be changed: create a policy"
    )
  }
  const terms = { ...current, ...patch }
  const program = programs.get(current.program_id)
  refuseFaults("POLICY_INVALID", [
    ...policyFaults(terms),
    ...chosenFeatureFaults(terms.features, program?.features ?? null, current.features),
  ])
  return patch
}
