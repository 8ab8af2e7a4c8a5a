import type { Context } from "@medusajs/framework/types"

import type { QuotaFacts } from "../domain/permissions/quotas"
import type { DatabaseService } from "../storage"

/** A quota and those above of which it is a share now, the nearest first. */
export type QuotaChain = (QuotaFacts & { id: string })[]

/**
 * Quotas with those above them. They are locked policy by policy from the top down, so that those who share a quota
 * wait for each other and never deadlock.
 */
export class QuotaChainsService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /** The chains of a manager's quotas, by policy. */
  async read(
    managerId: string,
    policyIds: string[],
    context: Context
  ): Promise<Map<string, QuotaChain>> {
    const rows = await this.database.query<QuotaFacts & { id: string; policy_id: string }>(
      `with recursive ${OF_MANAGER}
       select q.id, q.policy_id, q.granted, q.used, coalesce(m.status = 'active', false) as active,
         (select coalesce(sum(greatest(s.granted - s.used, 0)), 0)::int
          from licensing_manager_quota s where s.parent_id = q.id) as promised
       from chain c join licensing_manager_quota q on q.id = c.id
       left join licensing_manager m on m.id = q.manager_id
       order by c.depth`,
      [managerId, policyIds],
      context
    )
    const chains = new Map<string, QuotaChain>()
    for (const { policy_id, ...quota } of rows) {
      chains.set(policy_id, [...(chains.get(policy_id) ?? []), quota])
    }
    return chains
  }

  /** {@link read}, locked until the transaction ends. */
  async lock(
    managerId: string,
    policyIds: string[],
    tx: Context
  ): Promise<Map<string, QuotaChain>> {
    await this.database.query(`with recursive ${OF_MANAGER} ${LOCKED}`, [managerId, policyIds], tx)
    return await this.read(managerId, policyIds, tx)
  }

  /** Locks all quotas of a manager and the shares of these, in the order of {@link lock}. */
  async lockShares(managerId: string, tx: Context): Promise<void> {
    await this.database.query(
      `select q.id from licensing_manager_quota q
       where q.manager_id = ?
         or q.parent_id in (select own.id from licensing_manager_quota own where own.manager_id = ?)
       order by q.policy_id, (q.manager_id = ?) desc, q.id for update`,
      [managerId, managerId, managerId],
      tx
    )
  }

  /**
   * Takes units off what quotas and those above count, also above a share that has ended, of what it issued before.
   * Units of before a reset of theirs count no more.
   */
  async giveBack(
    charges: readonly { quota_id: string; units: number; at: Date }[],
    tx: Context
  ): Promise<void> {
    if (charges.length === 0) {
      return
    }
    const leaves = charges.map(({ quota_id }) => quota_id)
    await this.database.query(`with recursive ${OF_QUOTAS} ${LOCKED}`, [leaves], tx)
    await this.database.query(
      `with recursive ${OF_QUOTAS}, back as (
         select q.id, sum(u.units) as units
         from unnest(?::text[], ?::integer[], ?::timestamptz[]) as u (quota_id, units, at)
         join chain c on c.leaf = u.quota_id join licensing_manager_quota q on q.id = c.id
         where (q.reset_at is null or u.at > q.reset_at) and (c.until is null or u.at <= c.until)
         group by q.id)
       update licensing_manager_quota q set used = greatest(q.used - back.units, 0), updated_at = now()
       from back where back.id = q.id`,
      [
        leaves,
        leaves,
        charges.map(({ units }) => units),
        charges.map(({ at }) => at.toISOString()),
      ],
      tx
    )
  }
}

/** `until`: what was issued later below the quota does not count in it, as a share between them has ended. */
const chainFrom = (where: string, link: string) => `chain as (
    select id, parent_id, policy_id, share_ended_at, id as leaf, 0 as depth, null::timestamptz as until
    from licensing_manager_quota where ${where}
    union all
    select q.id, q.parent_id, q.policy_id, q.share_ended_at, c.leaf, c.depth + 1, least(c.until, c.share_ended_at)
    from chain c join licensing_manager_quota q on q.id = c.parent_id ${link})`

const OF_MANAGER = chainFrom(
  "manager_id = ? and policy_id = any(?)",
  "where c.share_ended_at is null"
)
const OF_QUOTAS = chainFrom("id = any(?)", "")

/** A quota is above others at one height only, as its policy has one tree; the higher ones first. */
const LOCKED = `select q.id from licensing_manager_quota q
  join (select id, max(depth) as depth from chain group by id) c on c.id = q.id
  order by q.policy_id, c.depth desc, q.id for update of q`
