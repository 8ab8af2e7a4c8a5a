import type { Context } from "@medusajs/framework/types"

import { licensingError } from "../errors"
import { type DatabaseService, entityId, type SqlValue } from "../storage"
import { bundleNotFound } from "./program-errors"
import type { VariantBundleLink, VariantLinks, VariantPolicyLinkRow } from "./types"

const LINKS = `
  select v.product_variant_id as variant_id, b.id as license_bundle_id, null as policy_id, v.created_at,
    null::integer as top_up_uses, null as top_up_feature, null as top_up_until
  from licensing_variant_bundle v
  join licensing_bundle b on b.id = v.license_bundle_id and b.deleted_at is null
  where v.product_variant_id = any(?) and v.deleted_at is null
  union all
  select v.product_variant_id, null, p.id, v.created_at, v.top_up_uses, v.top_up_feature, v.top_up_until
  from licensing_variant_policy v
  join licensing_policy p on p.id = v.license_policy_id and p.deleted_at is null
  where v.product_variant_id = any(?) and v.deleted_at is null`

/**
 * Which variants sell bundles: the rows of Medusa's link, written here so that of several acts at once each sees
 * what the others did. A variant sells one bundle, or policies of its own. It changes from one to the other in one
 * transaction, and what replaces something is on sale since that was: an order in between finds one of the two.
 */
export class BundleVariantsService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /** What variants sell. One statement: two would see neither the old nor the new where a variant changes between. */
  async linksOf(variantIds: string[], context?: Context): Promise<VariantLinks> {
    const rows = await this.database.query<
      Omit<VariantPolicyLinkRow, "policy_id"> & {
        policy_id: string | null
        license_bundle_id: string | null
      }
    >(LINKS, [variantIds, variantIds], context)
    return {
      bundles: rows.flatMap(({ variant_id, license_bundle_id, created_at }) =>
        license_bundle_id === null ? [] : [{ variant_id, license_bundle_id, created_at }]
      ),
      policies: rows.flatMap(({ license_bundle_id: _, policy_id, ...row }) =>
        policy_id === null ? [] : [{ ...row, policy_id }]
      ),
    }
  }

  /**
   * Sets the bundle that a variant sells; null = none. With `replacePolicies` it takes the place of the variant's own
   * policies.
   * @returns what the variant sold before
   * @throws BUNDLE_NOT_FOUND, VARIANT_SELLS_POLICIES
   */
  async set(
    variantId: string,
    bundleId: string | null,
    replacePolicies = false,
    context?: Context
  ): Promise<VariantLinks> {
    return await this.database.transaction(async (tx) => {
      await this.lock([variantId], tx)
      const former = await this.linksOf([variantId], tx)
      if (bundleId === null) {
        await this.removeBundles([variantId], null, tx)
        return former
      }
      await this.hold(bundleId, tx)
      if (former.policies.length > 0 && !replacePolicies) {
        throw licensingError(
          "VARIANT_SELLS_POLICIES",
          "The variant sells policies of its own; `replace_policies` puts the bundle in their place"
        )
      }
      await this.removePolicies(former.policies, tx)
      await this.removeBundles([variantId], bundleId, tx)
      const issuing = former.policies.filter(({ top_up_uses }) => top_up_uses === null)
      const since = earliest([...former.bundles, ...issuing])
      await this.database.query(
        `insert into licensing_variant_bundle (id, product_variant_id, license_bundle_id, created_at)
         values (?, ?, ?, coalesce(?::timestamptz, now()))
         on conflict (product_variant_id, license_bundle_id) do update
           set deleted_at = null, created_at = excluded.created_at, updated_at = now()
           where licensing_variant_bundle.deleted_at is not null`,
        [entityId("link"), variantId, bundleId, since],
        tx
      )
      return former
    }, context)
  }

  /**
   * Refuses variants that sell a bundle. Called once policies are linked to them, it sees every bundle that was set
   * meanwhile, for it waits for those who set one. Of the variants in `replaced` it takes the bundle off instead, and
   * their policies are on sale since it was.
   * @returns the bundles that it took off
   * @throws VARIANT_SELLS_BUNDLE
   */
  async settleSellers(
    variantIds: string[],
    replaced: string[],
    context?: Context
  ): Promise<VariantBundleLink[]> {
    return await this.database.transaction(async (tx) => {
      await this.lock(variantIds, tx)
      const { bundles } = await this.linksOf(variantIds, tx)
      if (bundles.some(({ variant_id }) => !replaced.includes(variant_id))) {
        throw licensingError(
          "VARIANT_SELLS_BUNDLE",
          "The variant sells a bundle; `replace_bundle` puts policies of its own in its place"
        )
      }
      for (const { variant_id, created_at } of bundles) {
        await this.database.query(
          `update licensing_variant_policy set created_at = ?::timestamptz, updated_at = now()
           where product_variant_id = ? and deleted_at is null and created_at > ?::timestamptz`,
          [created_at, variant_id, created_at],
          tx
        )
      }
      await this.removeBundles(
        bundles.map(({ variant_id }) => variant_id),
        null,
        tx
      )
      return bundles
    }, context)
  }

  /** Puts back what variants sold: the compensation of {@link set} and {@link settleSellers}. */
  async restore(variantIds: string[], former: VariantLinks, context?: Context): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.lock(variantIds, tx)
      await this.removeBundles(variantIds, null, tx)
      for (const { variant_id, license_bundle_id, created_at } of former.bundles) {
        await this.database.query(
          `insert into licensing_variant_bundle (id, product_variant_id, license_bundle_id, created_at)
           values (?, ?, ?, ?::timestamptz)`,
          [entityId("link"), variant_id, license_bundle_id, created_at],
          tx
        )
      }
      for (const { variant_id, policy_id, created_at, ...topUp } of former.policies) {
        await this.database.query(
          `insert into licensing_variant_policy (id, product_variant_id, license_policy_id, created_at,
             top_up_uses, top_up_feature, top_up_until)
           values (?, ?, ?, ?::timestamptz, ?::integer, ?, ?)
           on conflict (product_variant_id, license_policy_id) do nothing`,
          [
            entityId("link"),
            variant_id,
            policy_id,
            created_at,
            topUp.top_up_uses,
            topUp.top_up_feature,
            topUp.top_up_until,
          ] as SqlValue[],
          tx
        )
      }
    }, context)
  }

  /** The first of the bundles that a variant sells. Links that a deleted variant left behind do not count. */
  async firstSold(bundleIds: string[], context?: Context): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      `select v.license_bundle_id as id from licensing_variant_bundle v
       join product_variant pv on pv.id = v.product_variant_id and pv.deleted_at is null
       where v.license_bundle_id = any(?) and v.deleted_at is null limit 1`,
      [bundleIds],
      context
    )
    return row?.id ?? null
  }

  /** Held until the bundle is set, so that it is not deleted meanwhile. */
  private async hold(bundleId: string, tx: Context): Promise<void> {
    const bundles = await this.database.query(
      "select 1 from licensing_bundle where id = ? and deleted_at is null for share",
      [bundleId],
      tx
    )
    if (bundles.length === 0) {
      throw bundleNotFound(bundleId)
    }
  }

  /** Also links to bundles that are deleted. */
  private async removeBundles(
    variantIds: string[],
    except: string | null,
    tx: Context
  ): Promise<void> {
    await this.database.query(
      `delete from licensing_variant_bundle
       where product_variant_id = any(?) and license_bundle_id is distinct from ?`,
      [variantIds, except],
      tx
    )
  }

  private async removePolicies(links: VariantPolicyLinkRow[], tx: Context): Promise<void> {
    for (const { variant_id, policy_id } of links) {
      await this.database.query(
        "delete from licensing_variant_policy where product_variant_id = ? and license_policy_id = ?",
        [variant_id, policy_id],
        tx
      )
    }
  }

  private async lock(variantIds: string[], tx: Context): Promise<void> {
    for (const id of [...new Set(variantIds)].sort()) {
      await this.database.query(
        "select pg_advisory_xact_lock(hashtextextended('licensing:variant:' || ?, 0))::text",
        [id],
        tx
      )
    }
  }
}

/** Since when the first of them is on sale; null = none is. */
function earliest(links: readonly { created_at: Date }[]): Date | null {
  return links.length === 0
    ? null
    : new Date(Math.min(...links.map(({ created_at }) => created_at.getTime())))
}
