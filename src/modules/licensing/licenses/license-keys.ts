import type { Context } from "@medusajs/framework/types"
import { keyWithheld } from "../domain/permissions/customer-rights"
import { licensingError } from "../errors"
import type { LicenseStatus } from "../domain/ladder/license-status"
import type { Actor } from "../domain/vocabulary"
import {
  type DatabaseService,
  type DataKeysService,
  JOIN_PROFILE,
  LICENSE_STATUS_SQL,
  type TimelineService,
} from "../storage"

/** A license with its whole key. */
export type RevealedKey = { license_id: string; key: string }

type SealedKey = { order_id: string | null; sealed: string; status: LicenseStatus }

type Cradle = {
  databaseService: DatabaseService
  dataKeysService: DataKeysService
  timelineService: TimelineService
}

/** The only reader of whole license keys. */
export class LicenseKeysService {
  private readonly database: DatabaseService
  private readonly dataKeys: DataKeysService
  private readonly timeline: TimelineService

  constructor({ databaseService, dataKeysService, timelineService }: Cradle) {
    this.database = databaseService
    this.dataKeys = dataKeysService
    this.timeline = timelineService
  }

  /**
   * The key of a license; each reading is written to the timeline in the same transaction. Customers and
   * managers do not see the key of a license out of force, see `keyWithheld`.
   * @throws LICENSE_NOT_FOUND, also for a deleted license; REVOKED, SUSPENDED, ORDER_INACTIVE
   */
  async reveal(id: string, actor: Actor, context: Context = {}, now = new Date()): Promise<string> {
    return await this.database.transaction(async (tx) => {
      const [row] = await this.database.query<SealedKey>(
        `select l.order_id, s.key_encrypted as sealed, ${LICENSE_STATUS_SQL} as status
         from licensing_license l ${JOIN_PROFILE}
         join licensing_license_secret s on s.license_id = l.id and s.valid_until is null
         where l.id = ? and l.deleted_at is null and s.key_encrypted is not null`,
        [now, id],
        tx
      )
      if (!row) {
        throw licensingError("LICENSE_NOT_FOUND", `There is no license with the id ${id}`)
      }
      const withheld = isCustomer(actor) ? keyWithheld(row.status) : null
      if (withheld) {
        throw licensingError(withheld, "The license is out of force; only the vendor sees its key")
      }
      await this.timeline.record(
        [{ type: "license.revealed", actor, order_id: row.order_id, license_ids: [id] }],
        tx
      )
      return await this.dataKeys.decrypt(row.sealed, id)
    }, context)
  }

  /** Whole keys for a mail, where the merchant opted in (`mail.includeKeys`). */
  async revealForMail(ids: string[]): Promise<RevealedKey[]> {
    const rows = await this.database.query<{ license_id: string; sealed: string }>(
      `select license_id, key_encrypted as sealed from licensing_license_secret
       where license_id = any(?) and valid_until is null and key_encrypted is not null`,
      [ids]
    )
    return await Promise.all(
      rows.map(async ({ license_id, sealed }) => ({
        license_id,
        key: await this.dataKeys.decrypt(sealed, license_id),
      }))
    )
  }
}

function isCustomer({ type }: Actor): boolean {
  return type === "customer" || type === "manager"
}
