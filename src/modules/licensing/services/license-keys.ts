import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { licensingError } from "../domain/errors"
import type { Actor } from "../domain/vocabulary"
import type { DatabaseService } from "./database"
import type { DataKeysService } from "./data-keys"
import type { TimelineService } from "./timeline"

/** A licence with its whole key. */
export type RevealedKey = { license_id: string; key: string }

type Cradle = {
  databaseService: DatabaseService
  dataKeysService: DataKeysService
  timelineService: TimelineService
}

/** The only reader of whole licence keys. */
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
   * The key of a licence; each reading is written to the timeline in the same transaction.
   * @throws LICENSE_NOT_FOUND, also for a deleted licence
   */
  async reveal(id: string, actor: Actor, context: Context = {}): Promise<string> {
    return await this.database.transaction(async (tx) => {
      const [row] = await this.database.query<{ order_id: string | null; sealed: string }>(
        `select l.order_id, s.key_encrypted as sealed
         from licensing_license l join licensing_license_secret s on s.license_id = l.id
         where l.id = ? and l.deleted_at is null and s.key_encrypted is not null`,
        [id],
        tx
      )
      if (!row) {
        throw licensingError(
          "LICENSE_NOT_FOUND",
          `There is no license with the id ${id}`,
          MedusaError.Types.NOT_FOUND
        )
      }
      await this.timeline.record(
        [{ type: "license.revealed", actor, order_id: row.order_id, license_ids: [id] }],
        tx
      )
      return await this.dataKeys.decrypt(row.sealed, id)
    }, context)
  }

  /** Whole keys for a mail whose merchant opted in (`mail.includeKeys`). */
  async revealForMail(ids: string[]): Promise<RevealedKey[]> {
    const rows = await this.database.query<{ license_id: string; sealed: string }>(
      `select license_id, key_encrypted as sealed from licensing_license_secret
       where license_id = any(?) and key_encrypted is not null`,
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
