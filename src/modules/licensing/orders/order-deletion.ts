import { licensingError } from "../errors"
import type { Actor } from "../domain/vocabulary"
import { type DatabaseService, type TimelineService, withoutUndefined } from "../storage"
import type { TopUpsService } from "../issuing"
import type { LicenseWipeService } from "../licenses"

/** Most licenses wiped in one transaction. */
const CHUNK = 1000

type Cradle = {
  databaseService: DatabaseService
  licenseWipeService: LicenseWipeService
  timelineService: TimelineService
  topUpsService: TopUpsService
}

/**
 * Deletes all licenses of an order for good. First the profile is marked, which stops all issuing; then the
 * licenses are wiped chunk by chunk. The sweep finishes a deletion that was killed half-way.
 */
export class OrderDeletionService {
  private readonly database: DatabaseService
  private readonly wipe: LicenseWipeService
  private readonly timeline: TimelineService
  private readonly topUps: TopUpsService

  constructor({ databaseService, licenseWipeService, timelineService, topUpsService }: Cradle) {
    this.topUps = topUpsService
    this.database = databaseService
    this.wipe = licenseWipeService
    this.timeline = timelineService
  }

  /** Licenses of the order that are not deleted, and their activations, ended ones included. */
  async count(orderId: string): Promise<{ licenses: number; activations: number }> {
    const [row] = await this.database.query<{ licenses: number; activations: number }>(
      `select count(*)::int as licenses, coalesce(sum((select count(*) from licensing_activation a
         where a.license_id = l.id)), 0)::int as activations
       from licensing_license l where order_id = ? and deleted_at is null`,
      [orderId]
    )
    return row ?? { licenses: 0, activations: 0 }
  }

  /**
   * Marks the order's licensing as deleted, forgets its facts, takes back what is left of uses that it added to
   * licenses, and writes the timeline rows. The serial number
   * that was redeemed into the order stays claimed, by nobody. Idempotent.
   * @returns the licenses whose uses were taken back
   * @throws ORDER_NOT_LICENSED
   */
  async begin(orderId: string, actor: Actor, reason?: string | null): Promise<string[]> {
    const { licenses } = await this.count(orderId)
    return await this.database.transaction(async (tx) => {
      const [profile] = await this.database.query<{ licensing_deleted_at: Date | null }>(
        "select licensing_deleted_at from licensing_order_profile where order_id = ? for update",
        [orderId],
        tx
      )
      if (!profile) {
        throw licensingError(
          "ORDER_NOT_LICENSED",
          `The order ${orderId} has no licensing that could be deleted`
        )
      }
      if (profile.licensing_deleted_at) {
        return []
      }
      await this.database.query(
        `update licensing_order_profile set licensing_deleted_at = now(), reference = null,
           campaign_params = null, download_id = null, features = null, note = null,
           subscription_expires_at = null, visible_to_customer = false, customer_can_manage = false,
           problems = null, serial_id = null, serial_blacklisted = false, updated_at = now()
         where order_id = ?`,
        [orderId],
        tx
      )
      // Like a wiped license: it never comes back and belongs to nobody.
      await this.database.query(
        `update licensing_serial_number set customer_id = null, updated_at = now()
         where order_id = ? and status = 'claimed'`,
        [orderId],
        tx
      )
      await this.database.query(
        "delete from licensing_manager_assignment where order_id = ?",
        [orderId],
        tx
      )
      const ended = await this.topUps.endAll(orderId, actor, tx)
      await this.timeline.record(
        [
          {
            type: "order_licensing.deleted",
            actor,
            order_id: orderId,
            data: withoutUndefined({ count: licenses, reason: reason ?? undefined }),
          },
        ],
        tx
      )
      return ended
    })
  }

  /** Wipes up to {@link CHUNK} licenses of an order whose deletion has begun; call again until 0. */
  async wipeChunk(orderId: string, actor: Actor): Promise<number> {
    return await this.database.transaction(async (tx) => {
      const rows = await this.database.query<{ id: string }>(
        `select l.id from licensing_license l
         join licensing_order_profile p on p.order_id = l.order_id and p.licensing_deleted_at is not null
         where l.order_id = ? and l.deleted_at is null order by l.id limit ${CHUNK} for update of l`,
        [orderId],
        tx
      )
      await this.wipe.wipe(
        rows.map(({ id }) => id),
        actor,
        tx
      )
      return rows.length
    })
  }

  /** Orders whose deletion began but did not finish. */
  async findUnfinished(limit: number): Promise<string[]> {
    const rows = await this.database.query<{ order_id: string }>(
      `select p.order_id from licensing_order_profile p
       where p.licensing_deleted_at is not null and exists (
         select 1 from licensing_license l where l.order_id = p.order_id and l.deleted_at is null)
       order by p.order_id limit ?`,
      [limit]
    )
    return rows.map(({ order_id }) => order_id)
  }
}
