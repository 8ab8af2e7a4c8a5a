import type { Context } from "@medusajs/framework/types"

import { licensingError } from "../errors"
import { type DatabaseService, entityId } from "../storage"
import { bundleNotFound } from "./program-errors"

/**
 * Which variants sell bundles: the rows of Medusa's link, written here so that of several acts at once each sees
 * what the others did. A variant sells one bundle, or policies of its own.
 */
export class BundleVariantsService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /**
   * Sets the bundle that a variant sells; null = none.
   * @returns the bundle that it sold before
   * @throws BUNDLE_NOT_FOUND, VARIANT_SELLS_POLICIES
   */
  async set(variantId: string, bundleId: string | null, context?: Context): Promise<string | null> {
    return await this.database.transaction(async (tx) => {
      await this.lock(variantId, tx)
      const [former] = await this.database.query<{ id: string }>(
        `select license_bundle_id as id from licensing_variant_bundle
         where product_variant_id = ? and deleted_at is null`,
        [variantId],
        tx
      )
      if (bundleId !== null) {
        await this.refuse(variantId, bundleId, tx)
      }
      await this.database.query(
        `delete from licensing_variant_bundle
         where product_variant_id = ? and license_bundle_id is distinct from ?`,
        [variantId, bundleId],
        tx
      )
      if (bundleId !== null) {
        await this.database.query(
          `insert into licensing_variant_bundle (id, product_variant_id, license_bundle_id) values (?, ?, ?)
           on conflict (product_variant_id, license_bundle_id) do update
             set deleted_at = null, created_at = now(), updated_at = now()
             where licensing_variant_bundle.deleted_at is not null`,
          [entityId("link"), variantId, bundleId],
          tx
        )
      }
      return former?.id ?? null
    }, context)
  }

  /**
   * Refuses variants that sell a bundle. Called once policies are linked to them, it sees every bundle that was set
   * meanwhile, for it waits for those who set one.
   * @throws VARIANT_SELLS_BUNDLE
   */
  async refuseSellers(variantIds: string[], context?: Context): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (const id of [...new Set(variantIds)].sort()) {
        await this.lock(id, tx)
      }
      const [seller] = await this.database.query<{ code: string }>(
        `select b.code from licensing_variant_bundle v
         join licensing_bundle b on b.id = v.license_bundle_id and b.deleted_at is null
         where v.product_variant_id = any(?) and v.deleted_at is null limit 1`,
        [variantIds],
        tx
      )
      if (seller) {
        throw licensingError(
          "VARIANT_SELLS_BUNDLE",
          `The variant sells the bundle ${seller.code}; take it off before it sells policies of its own`
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
  private async refuse(variantId: string, bundleId: string, tx: Context): Promise<void> {
    const bundles = await this.database.query(
      "select 1 from licensing_bundle where id = ? and deleted_at is null for share",
      [bundleId],
      tx
    )
    if (bundles.length === 0) {
      throw bundleNotFound(bundleId)
    }
    const policies = await this.database.query(
      `select 1 from licensing_variant_policy v
       join licensing_policy p on p.id = v.license_policy_id and p.deleted_at is null
       where v.product_variant_id = ? and v.deleted_at is null limit 1`,
      [variantId],
      tx
    )
    if (policies.length > 0) {
      throw licensingError(
        "VARIANT_SELLS_POLICIES",
        "The variant sells policies of its own; take them off it before it sells a bundle"
      )
    }
  }

  private async lock(variantId: string, tx: Context): Promise<void> {
    await this.database.query(
      "select pg_advisory_xact_lock(hashtextextended('licensing:variant:' || ?, 0))::text",
      [variantId],
      tx
    )
  }
}
