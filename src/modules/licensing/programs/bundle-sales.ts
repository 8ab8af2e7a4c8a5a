import type { Context } from "@medusajs/framework/types"

import { type DatabaseService, entityId } from "../storage"
import type { SoldBundle } from "./types"

/** One sale. `active`: whether the bundle was at that moment. */
export type BundleSaleRow = { id: string; code: string | null; active: boolean }

/** Writes which bundle was sold under which name. */
export class BundleSalesService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /**
   * What licenses issued together have as their `bundle_id`: of the bundle as it is called now, or without a name
   * (null). The bundle stays as it is until the caller's transaction ends. Null if it was deleted.
   */
  async record(bundle: SoldBundle | null, tx: Context): Promise<BundleSaleRow | null> {
    const id = entityId("lbun")
    if (!bundle) {
      return { id, code: null, active: true }
    }
    const [row] = await this.database.query<{ code: string; name: string; active: boolean }>(
      "select code, name, active from licensing_bundle where id = ? and deleted_at is null for share",
      [bundle.id],
      tx
    )
    if (!row) {
      return null
    }
    await this.database.query(
      "insert into licensing_bundle_sale (id, license_bundle_id, code, name) values (?, ?, ?, ?)",
      [id, bundle.id, row.code, row.name],
      tx
    )
    return { id, code: row.code, active: row.active }
  }
}
