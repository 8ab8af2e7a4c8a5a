import type { Context } from "@medusajs/framework/types"

import { type BundledPolicy, bundleFaults, type BundleItem } from "../domain/policies/bundle-rules"
import { licensingError } from "../errors"
import {
  type DatabaseService,
  entityId,
  lockRows,
  type SqlValue,
  transactionOf,
  withoutUndefined,
} from "../storage"
import type { BundleVariantsService } from "./bundle-variants"
import { CodedRows } from "./coded-rows"
import { bundleNotFound, policyNotFound, refuseFaults } from "./program-errors"
import { refuseSharedCodes } from "./shared-codes"
import type { BundlePatch, BundleRow, NewBundle } from "./types"

const JSON_COLUMNS = ["metadata"] as const

/** A bundle with what it holds. */
export type StoredBundle = BundleRow & { items: BundleItem[] }

type Cradle = {
  bundleVariantsService: BundleVariantsService
  databaseService: DatabaseService
}

/** Writes bundles, each call in one transaction: that of `context`, or its own. */
export class BundlesService {
  private readonly database: DatabaseService
  private readonly variants: BundleVariantsService
  private readonly rows = new CodedRows<BundleRow>(
    "licensing_bundle",
    "bundle",
    JSON_COLUMNS,
    bundleNotFound
  )

  constructor({ bundleVariantsService, databaseService }: Cradle) {
    this.database = databaseService
    this.variants = bundleVariantsService
  }

  /**
   * Creates bundles.
   * @throws POLICY_NOT_FOUND, CODE_TAKEN; BUNDLE_INVALID naming the wrong fields
   */
  async create(data: NewBundle[], context?: Context): Promise<StoredBundle[]> {
    return await this.database.transaction(async (tx) => {
      await refuseSharedCodes("licensing_program", "program", data, this.database, tx)
      const bundles = data.map(({ items, ...bundle }) => ({
        row: { ...withoutUndefined(bundle), id: entityId("lbdl") },
        items,
      }))
      const created = await this.rows.insert(
        bundles.map(({ row }) => row),
        tx
      )
      const rows = new Map(created.map((row) => [row.id, row]))
      const stored: StoredBundle[] = []
      for (const { row, items } of bundles) {
        await this.fill(row.id, items, tx)
        stored.push({ ...(rows.get(row.id) as BundleRow), items })
      }
      return stored
    }, context)
  }

  /**
   * Changes bundles; fields that are not given stay. What was sold stays as it is. Returns them before and after.
   * @throws BUNDLE_NOT_FOUND, CODE_IMMUTABLE, POLICY_NOT_FOUND; BUNDLE_INVALID naming the wrong fields
   */
  async update(
    patches: BundlePatch[],
    context?: Context
  ): Promise<{ before: StoredBundle[]; after: StoredBundle[] }> {
    return await this.database.transaction(async (tx) => {
      const ids = patches.map(({ id }) => id)
      const rows = await this.rows.lock(ids, tx)
      const held = await this.itemsOf(ids, tx)
      const before = ids.map((id) => ({
        ...(rows.get(id) as BundleRow),
        items: held.get(id) ?? [],
      }))
      const after: StoredBundle[] = []
      for (const { id, items, ...values } of patches) {
        const patch = withoutUndefined(values)
        if ("code" in patch) {
          throw licensingError(
            "CODE_IMMUTABLE",
            "Field 'code' cannot be changed once a bundle exists"
          )
        }
        if (items) {
          await this.fill(id, items, tx)
        }
        after.push({
          ...(await this.rows.write(id, patch, tx)),
          items: items ?? held.get(id) ?? [],
        })
      }
      return { before, after }
    }, context)
  }

  /** Restores bundles to what {@link update} found: the compensation of a workflow that failed later. */
  async revert(bundles: StoredBundle[], context?: Context): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (const { items, ...row } of bundles) {
        await this.rows.revert([row], tx)
        await this.writeItems(row.id, items, tx)
      }
    }, context)
  }

  /**
   * Deletes bundles that no variant sells and nobody bought. Their codes are free again.
   * @throws BUNDLE_NOT_FOUND; BUNDLE_IN_USE if one was ever sold or issued, or a variant sells it
   */
  async delete(ids: string[], context?: Context): Promise<void> {
    await this.database.transaction(async (tx) => {
      const rows = await this.rows.lock(ids, tx)
      const [sale] = await this.database.query<{ license_bundle_id: string }>(
        `select license_bundle_id from licensing_bundle_sale
         where license_bundle_id = any(?) and deleted_at is null limit 1`,
        [ids],
        tx
      )
      const sold = sale && rows.get(sale.license_bundle_id)
      if (sold) {
        throw licensingError(
          "BUNDLE_IN_USE",
          `The bundle ${sold.code} was sold and cannot be deleted; deactivate it instead`
        )
      }
      const onSale = await this.variants.firstSold(ids, tx)
      if (onSale !== null) {
        throw licensingError(
          "BUNDLE_IN_USE",
          `The bundle ${rows.get(onSale)?.code} is sold by product variants and cannot be deleted; take it off them first`
        )
      }
      await this.rows.delete(ids, tx)
    }, context)
  }

  /** Brings deleted bundles back: the compensation of {@link delete}. */
  async restore(ids: string[], context?: Context): Promise<void> {
    await this.database.transaction(async (tx) => await this.rows.restore(ids, tx), context)
  }

  /** Removes bundles without trace: the compensation of {@link create}. */
  async discard(ids: string[], context?: Context): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.database.query(
        "delete from licensing_bundle_item where bundle_id = any(?)",
        [ids],
        tx
      )
      await this.rows.discard(ids, tx)
    }, context)
  }

  /** Number of licenses that were issued as part of the bundle and exist. */
  async countLicenses(id: string, context?: Context): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from licensing_bundle_sale s
       join licensing_license l on l.bundle_id = s.id and l.deleted_at is null
       where s.license_bundle_id = ? and s.deleted_at is null`,
      [id],
      context
    )
    return row?.count ?? 0
  }

  /** Checks what the bundle is to hold, and writes it. */
  private async fill(id: string, items: BundleItem[], tx: Context): Promise<void> {
    const policies = await lockRows<BundledPolicy & { id: string }>(
      "licensing_policy",
      [...new Set(items.map(({ policy_id }) => policy_id))],
      "share",
      policyNotFound,
      transactionOf(tx)
    )
    refuseFaults("BUNDLE_INVALID", bundleFaults(items, policies))
    await this.writeItems(id, items, tx)
  }

  private async writeItems(id: string, items: BundleItem[], tx: Context): Promise<void> {
    await this.database.query("delete from licensing_bundle_item where bundle_id = ?", [id], tx)
    await this.database.query(
      `insert into licensing_bundle_item (id, bundle_id, policy_id, position, seats)
       select u.id, ?, u.policy_id, u.position, u.seats
       from unnest(?::text[], ?::text[], ?::integer[], ?::integer[]) as u (id, policy_id, position, seats)`,
      [
        id,
        items.map(() => entityId("lbit")),
        items.map(({ policy_id }) => policy_id),
        items.map((_, position) => position),
        items.map(({ seats }) => seats) as SqlValue,
      ],
      tx
    )
  }

  private async itemsOf(ids: string[], tx: Context): Promise<Map<string, BundleItem[]>> {
    const rows = await this.database.query<BundleItem & { bundle_id: string }>(
      `select bundle_id, policy_id, seats from licensing_bundle_item
       where bundle_id = any(?) order by bundle_id, position`,
      [ids],
      tx
    )
    const items = new Map<string, BundleItem[]>()
    for (const { bundle_id, ...item } of rows) {
      items.set(bundle_id, [...(items.get(bundle_id) ?? []), item])
    }
    return items
  }
}
