import type { Context } from "@medusajs/framework/types"

import { DEFAULT_QUOTA_RETURN_DAYS, quotaLeft, shareRefusal } from "../domain/permissions/quotas"
import { licensingError } from "../errors"
import { type DatabaseService, entityId, SETTINGS_ID } from "../storage"
import { policyNotFound } from "../programs/program-errors"
import type { QuotaChain, QuotaChainsService } from "./quota-chains"
import type { PolicyQuota, QuotaGrant } from "./types"

type Cradle = { databaseService: DatabaseService; quotaChainsService: QuotaChainsService }

/** How many licenses of which policies managers may issue: what staff grant, and shares of it for sub-managers. */
export class ManagerQuotasService {
  private readonly database: DatabaseService
  private readonly chains: QuotaChainsService

  constructor({ databaseService, quotaChainsService }: Cradle) {
    this.database = databaseService
    this.chains = quotaChainsService
  }

  /** The manager's quotas, by program and policy. */
  async list(managerId: string, context: Context = {}): Promise<PolicyQuota[]> {
    const rows = await this.database.query<Omit<PolicyQuota, "left">>(
      `select json_build_object('id', po.id, 'code', po.code, 'name', po.name) as policy,
         json_build_object('id', pr.id, 'code', pr.code, 'name', pr.name) as program,
         q.granted, q.used, ${IS_SHARE} as is_share
       from licensing_manager_quota q
       join licensing_policy po on po.id = q.policy_id and po.deleted_at is null
       join licensing_program pr on pr.id = po.program_id
       where q.manager_id = ? order by pr.name, po.name, po.id`,
      [managerId],
      context
    )
    const chains = await this.chains.read(
      managerId,
      rows.map(({ policy }) => policy.id),
      context
    )
    return rows.map((row) => {
      const chain = chains.get(row.policy.id) ?? []
      return { ...row, promised: chain[0]?.promised ?? 0, left: quotaLeft(chain) }
    })
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
   * Replaces the manager's quotas; licenses already issued stay counted, unless `reset_used` sets what is counted of
   * a quota to 0. Staff change a share within what its granter has.
   * @returns what changed, null = nothing
   * @throws POLICY_NOT_FOUND, QUOTA_SHARE_EXCEEDED, QUOTA_BELOW_USED
   */
  async replace(
    managerId: string,
    quotas: readonly QuotaGrant[],
    tx: Context
  ): Promise<QuotaChanges | null> {
    const ids = quotas.map(({ policy_id }) => policy_id)
    await this.refuseUnknown(ids, tx)
    const before = grantedByPolicy(await this.list(managerId, tx))
    const chains = await this.lockAll(managerId, ids, tx)
    await this.database.query(
      `update licensing_manager_quota q set granted = ${NOTHING_MORE}, updated_at = now()
       where manager_id = ? and not policy_id = any(?) and granted is distinct from ${NOTHING_MORE}`,
      [managerId, ids],
      tx
    )
    for (const { policy_id, granted, reset_used } of quotas) {
      const chain = chains.get(policy_id) ?? []
      if (chain.length > 1 && granted !== chain[0]?.granted) {
        refuseShare(chain[0] ?? null, granted, chain.slice(1))
      }
      await this.write(managerId, policy_id, granted, null, tx)
      if (reset_used) {
        await this.database.query(
          `update licensing_manager_quota set used = 0, reset_at = clock_timestamp(), updated_at = now()
           where manager_id = ? and policy_id = ?`,
          [managerId, policy_id],
          tx
        )
      }
    }
    const after = await this.list(managerId, tx)
    const changes = quotaChanges(before, grantedByPolicy(after))
    const isReset = new Set(quotas.filter((each) => each.reset_used).map((each) => each.policy_id))
    const reset = after.filter(({ policy }) => isReset.has(policy.id)).map(nameOfQuota)
    return reset.length > 0
      ? { before: changes?.before ?? {}, changes: changes?.changes ?? {}, reset }
      : changes
  }

  /**
   * Gives a sub-manager a share of the granter's quota, or changes it.
   * @throws POLICY_NOT_FOUND if the granter has no quota of it; QUOTA_ELSEWHERE if the sub-manager has one that is
   *   not the granter's share; QUOTA_SHARE_EXCEEDED, QUOTA_BELOW_USED
   */
  async share(
    granterId: string,
    managerId: string,
    { policy_id, granted }: QuotaGrant,
    tx: Context
  ): Promise<void> {
    const granter = (await this.chains.lock(granterId, [policy_id], tx)).get(policy_id)
    const own = granter?.[0]
    if (!granter || !own) {
      throw policyNotFound(policy_id)
    }
    const [share] = await this.database.query<{
      parent_id: string | null
      granted: number | null
      used: number
    }>(
      `select parent_id, granted, used from licensing_manager_quota
       where manager_id = ? and policy_id = ? for update`,
      [managerId, policy_id],
      tx
    )
    if (share && share.parent_id !== own.id) {
      throw licensingError("QUOTA_ELSEWHERE", "The person has a quota of this policy already")
    }
    refuseShare(share ?? null, granted, granter)
    await this.write(managerId, policy_id, granted, own.id, tx)
  }

  /**
   * Charges units of each policy to the manager's quotas and those above: all or none, and never more than granted,
   * even under concurrent calls.
   * @returns the quota of each policy, for {@link note}
   * @throws QUOTA_EXCEEDED, with how many are left
   */
  async charge(
    managerId: string,
    units: ReadonlyMap<string, number>,
    tx: Context
  ): Promise<Map<string, string>> {
    const chains = await this.chains.lock(managerId, [...units.keys()], tx)
    const charged = new Map<string, string>()
    for (const [policyId, count] of units) {
      const chain = chains.get(policyId) ?? []
      const left = quotaLeft(chain)
      const [own] = chain
      if (!own || (left !== null && left < count)) {
        throw quotaExceeded(left ?? 0)
      }
      const rows = await this.database.query(
        `update licensing_manager_quota set used = used + ?::integer, updated_at = now()
         where id = any(?) and (granted is null or used + ?::integer <= granted) returning id`,
        [count, chain.map(({ id }) => id), count],
        tx
      )
      if (rows.length < chain.length) {
        throw quotaExceeded(0)
      }
      charged.set(policyId, own.id)
    }
    return charged
  }

  /** Notes which licenses took the units that {@link charge} charged; in the same transaction. */
  async note(
    managerId: string,
    quotaId: string,
    licenses: { ids: string[]; policy_id: string; order_id: string; units: number },
    tx: Context
  ): Promise<void> {
    await this.database.query(
      `insert into licensing_quota_charge (license_id, quota_id, manager_id, policy_id, order_id, units, created_at)
       select u.id, ?, ?, ?, ?, ?::integer, clock_timestamp() from unnest(?::text[]) as u (id)`,
      [quotaId, managerId, licenses.policy_id, licenses.order_id, licenses.units, licenses.ids],
      tx
    )
  }

  /** What the licenses of an issuing that failed took, as if it had never been; whatever the settings say. */
  async takeBack(licenseIds: string[], context: Context = {}): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.giveBackCharges("c.license_id = any(?)", [licenseIds], tx)
      await this.database.query(
        "delete from licensing_quota_charge where license_id = any(?)",
        [licenseIds],
        tx
      )
    }, context)
  }

  /** Gives back what deleted licenses took, within the settings' period. */
  async giveBackDeleted(licenseIds: string[], tx: Context): Promise<void> {
    await this.giveBackCharges(`c.license_id = any(?) and ${IN_PERIOD}`, [licenseIds], tx)
  }

  /** Gives back what the licenses of a canceled order took, within the settings' period; not of those still in force. */
  async giveBackCanceled(orderId: string, tx: Context): Promise<void> {
    await this.giveBackCharges(
      `c.order_id = ? and ${IN_PERIOD} and exists (select 1 from licensing_license l
         where l.id = c.license_id and (l.state <> 'active' or l.deleted_at is not null))`,
      [orderId],
      tx
    )
  }

  /**
   * Ends the quotas of a manager who is deleted, and the shares of these; what was issued stays counted. Quotas that
   * are shares or have shares stay, granted 0: what is given back below finds those above by them.
   */
  async end(managerId: string, tx: Context): Promise<void> {
    await this.chains.lockShares(managerId, tx)
    await this.database.query(
      `update licensing_manager_quota s set granted = 0, share_ended_at = clock_timestamp(), updated_at = now()
       from licensing_manager_quota q
       where q.manager_id = ? and s.parent_id = q.id and s.share_ended_at is null`,
      [managerId],
      tx
    )
    await this.database.query(
      "update licensing_manager_quota set granted = 0, updated_at = now() where manager_id = ?",
      [managerId],
      tx
    )
    await this.database.query(
      `delete from licensing_manager_quota q where q.manager_id = ? and q.parent_id is null
         and not exists (select 1 from licensing_manager_quota s where s.parent_id = q.id)`,
      [managerId],
      tx
    )
  }

  /** The chains of the policies; with them all other quotas of the manager are locked, in the order of charges. */
  private async lockAll(
    managerId: string,
    policyIds: string[],
    tx: Context
  ): Promise<Map<string, QuotaChain>> {
    const rows = await this.database.query<{ policy_id: string }>(
      "select policy_id from licensing_manager_quota where manager_id = ?",
      [managerId],
      tx
    )
    const all = new Set([...policyIds, ...rows.map(({ policy_id }) => policy_id)])
    return await this.chains.lock(managerId, [...all], tx)
  }

  private async giveBackCharges(
    where: string,
    values: (string | string[])[],
    tx: Context
  ): Promise<void> {
    const charges = await this.database.query<{ quota_id: string; units: number; at: Date }>(
      `update licensing_quota_charge c set given_back_at = now(), updated_at = now()
       where c.given_back_at is null and ${where}
       returning c.quota_id, c.units, c.created_at as at`,
      values,
      tx
    )
    await this.chains.giveBack(charges, tx)
  }

  private async refuseUnknown(ids: string[], tx: Context): Promise<void> {
    const known = await this.database.query<{ id: string }>(
      "select id from licensing_policy where id = any(?) and deleted_at is null for share",
      [ids],
      tx
    )
    const unknown = ids.find((id) => !known.some((each) => each.id === id))
    if (unknown !== undefined) {
      throw policyNotFound(unknown)
    }
  }

  private async write(
    managerId: string,
    policyId: string,
    granted: number | null,
    parentId: string | null,
    tx: Context
  ): Promise<void> {
    await this.database.query(
      `insert into licensing_manager_quota as q (id, manager_id, policy_id, granted, parent_id)
       values (?, ?, ?, ?, ?)
       on conflict (manager_id, policy_id) do update set granted = excluded.granted, updated_at = now()
         where q.granted is distinct from excluded.granted`,
      [entityId("lquo"), managerId, policyId, granted, parentId],
      tx
    )
  }
}

/** The quota `q` is a share of one above, whose manager is not deleted. */
const IS_SHARE = "(q.parent_id is not null and q.share_ended_at is null)"

/** The grant of a quota `q` out of which nothing more is issued; a share keeps what was issued of it. */
const NOTHING_MORE = `case when ${IS_SHARE} then q.used else 0 end`

/** Charges `c` that the settings still give back. */
const IN_PERIOD = `c.created_at > now() - make_interval(days => coalesce((select quota_return_days
  from licensing_settings where id = '${SETTINGS_ID}'), ${DEFAULT_QUOTA_RETURN_DAYS}))`

function quotaExceeded(left: number) {
  return licensingError(
    "QUOTA_EXCEEDED",
    left === 0
      ? "You may issue no more licenses of this policy"
      : `You may issue ${left} more licenses of this policy`
  )
}

/** @throws QUOTA_SHARE_EXCEEDED, QUOTA_BELOW_USED */
function refuseShare(
  share: { granted: number | null; used: number } | null,
  granted: number | null,
  granter: QuotaChain
): void {
  const refusal = shareRefusal(share, granted, quotaLeft(granter))
  if (refusal) {
    throw licensingError(
      refusal.code,
      refusal.code === "QUOTA_BELOW_USED"
        ? `${refusal.limit} licenses of this share were issued already`
        : `At most ${refusal.limit} licenses of this policy can be given`
    )
  }
}

/** Grants by the name of program and policy; null = unlimited. */
type Granted = Record<string, number | null>

/** Quotas that changed, as they were and as they are; `reset`: names of those of which what was used is 0 again. */
export type QuotaChanges = { before: Granted; changes: Granted; reset?: string[] }

const nameOfQuota = ({ program, policy }: Pick<PolicyQuota, "program" | "policy">) =>
  `${program.name} · ${policy.name}`

const grantedByPolicy = (quotas: readonly PolicyQuota[]): Granted =>
  Object.fromEntries(quotas.map((quota) => [nameOfQuota(quota), quota.granted]))

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
