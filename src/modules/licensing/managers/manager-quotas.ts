import type { Context } from "@medusajs/framework/types"

import { licensingError } from "../errors"
import { type DatabaseService, entityId, SETTINGS_ID } from "../storage"
import { policyNotFound } from "../programs/program-errors"
import type { PolicyQuota } from "./types"

/** How many licenses of which policies managers may issue. */
export class ManagerQuotasService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /** The manager's quotas, by program and policy. */
  async list(managerId: string, context: Context = {}): Promise<PolicyQuota[]> {
    return await this.database.query<PolicyQuota>(
      `select json_build_object('id', po.id, 'code', po.code, 'name', po.name) as policy,
         json_build_object('id', pr.id, 'code', pr.code, 'name', pr.name) as program,
         q.granted, q.used, case when q.granted is null then null
           else greatest(q.granted - q.used, 0) end as "left"
       from licensing_manager_quota q
       join licensing_policy po on po.id = q.policy_id and po.deleted_at is null
       join licensing_program pr on pr.id = po.program_id
       where q.manager_id = ? order by pr.name, po.name, po.id`,
      [managerId],
      context
    )
  }

  /** What the customer may issue as a manager; empty while they are disabled or distribution is off. */
  async ofCustomer(customerId: string): Promise<PolicyQuota[]> {
    const [manager] = await this.database.query<{ id: string }>(
      `select m.id from licensing_manager m
       join licensing_settings s on s.id = ? and s.distribution
       where m.customer_id = ? and m.status = 'active'`,
      [SETTINGS_ID, customerId]
    )
    return manager ? await this.list(manager.id) : []
  }

  /**
   * Replaces the manager's quotas; licenses already issued stay counted.
   * @returns what changed, null = nothing
   * @throws POLICY_NOT_FOUND
   */
  async replace(
    managerId: string,
    quotas: { policy_id: string; granted: number | null }[],
    tx: Context
  ): Promise<QuotaChanges | null> {
    const ids = quotas.map(({ policy_id }) => policy_id)
    const known = await this.database.query<{ id: string }>(
      "select id from licensing_policy where id = any(?) and deleted_at is null for share",
      [ids],
      tx
    )
    const unknown = ids.find((id) => !known.some((each) => each.id === id))
    if (unknown !== undefined) {
      throw policyNotFound(unknown)
    }
    const before = grantedByPolicy(await this.list(managerId, tx))
    await this.database.query(
      `update licensing_manager_quota set granted = 0, updated_at = now()
       where manager_id = ? and not policy_id = any(?) and granted is distinct from 0`,
      [managerId, ids],
      tx
    )
    for (const { policy_id, granted } of quotas) {
      await this.database.query(
        `insert into licensing_manager_quota as q (id, manager_id, policy_id, granted) values (?, ?, ?, ?)
         on conflict (manager_id, policy_id) do update set granted = excluded.granted, updated_at = now()
           where q.granted is distinct from excluded.granted`,
        [entityId("lquo"), managerId, policy_id, granted],
        tx
      )
    }
    return quotaChanges(before, grantedByPolicy(await this.list(managerId, tx)))
  }

  /**
   * Charges licenses of each policy to the manager's quotas: all or none, and never more than granted, even
   * under concurrent calls.
   * @throws QUOTA_EXCEEDED
   */
  async charge(managerId: string, policyIds: string[], count: number, tx: Context): Promise<void> {
    const charged = await this.database.query(
      `update licensing_manager_quota set used = used + ?::integer, updated_at = now()
       where manager_id = ? and policy_id = any(?)
         and (granted is null or used + ?::integer <= granted) returning id`,
      [count, managerId, policyIds, count],
      tx
    )
    if (charged.length < new Set(policyIds).size) {
      throw licensingError("QUOTA_EXCEEDED", "You may not issue that many licenses of this policy")
    }
  }

  /** Gives back what {@link charge} took. */
  async giveBack(managerId: string, policyIds: string[], count: number): Promise<void> {
    await this.database.query(
      `update licensing_manager_quota set used = greatest(used - ?::integer, 0), updated_at = now()
       where manager_id = ? and policy_id = any(?)`,
      [count, managerId, policyIds]
    )
  }
}

/** Grants by the name of program and policy; null = unlimited. */
type Granted = Record<string, number | null>

/** Quotas that changed, as they were and as they are. */
export type QuotaChanges = { before: Granted; changes: Granted }

const grantedByPolicy = (quotas: readonly PolicyQuota[]): Granted =>
  Object.fromEntries(
    quotas.map(({ program, policy, granted }) => [`${program.name} · ${policy.name}`, granted])
  )

/** A policy that had no quota had one of 0. */
function quotaChanges(before: Granted, after: Granted): QuotaChanges | null {
  const was = (name: string) => before[name] ?? (name in before ? null : 0)
  const changed = Object.keys(after).filter((name) => was(name) !== after[name])
  if (changed.length === 0) {
    return null
  }
  return {
    before: Object.fromEntries(changed.map((name) => [name, was(name)])),
    changes: Object.fromEntries(changed.map((name) => [name, after[name] ?? null])),
  }
}
