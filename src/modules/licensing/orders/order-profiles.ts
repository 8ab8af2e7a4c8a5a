import type { Context } from "@medusajs/framework/types"
import { licensingError } from "../errors"
import type { Actor } from "../domain/vocabulary"
import {
  type DatabaseService,
  entityId,
  type PatchableRow,
  patchRow,
  type TimelineService,
} from "../storage"
import type { OrderProfilePatch } from "./order-profile-types"

/** What callers need of a profile that they locked. */
export type LockedProfile = {
  is_test: boolean
  is_trial: boolean
  licensing_deleted_at: Date | null
}

type Cradle = { databaseService: DatabaseService; timelineService: TimelineService }

/** Writer of the licensing facts about orders. */
export class OrderProfilesService {
  private readonly database: DatabaseService
  private readonly timeline: TimelineService

  constructor({ databaseService, timelineService }: Cradle) {
    this.database = databaseService
    this.timeline = timelineService
  }

  /**
   * Creates the order's profile if it has none.
   * @param dirty does the new profile wait for reconciling?
   */
  async ensure(orderId: string, dirty: boolean, context: Context = {}): Promise<void> {
    await this.database.query(
      `insert into licensing_order_profile (id, order_id, dirty) values (?, ?, ?::boolean)
       on conflict (order_id) do nothing`,
      [entityId("lordp"), orderId, dirty],
      context
    )
  }

  /** The order's profile, locked against reconciling and everybody else until the transaction ends. */
  async lock(orderId: string, tx: Context): Promise<LockedProfile> {
    const [row] = await this.database.query<LockedProfile>(
      `select is_test, is_trial, licensing_deleted_at from licensing_order_profile
       where order_id = ? for update`,
      [orderId],
      tx
    )
    if (!row) {
      throw licensingError("ORDER_NOT_LICENSED", `The order ${orderId} has no licensing`)
    }
    return row
  }

  /**
   * Changes the given fields, and writes one timeline row of those that differ; creates the profile if it is
   * missing.
   * @returns the former values of what changed
   */
  async update(
    orderId: string,
    patch: OrderProfilePatch,
    actor: Actor,
    context: Context = {}
  ): Promise<OrderProfilePatch> {
    return await this.database.transaction(async (tx) => {
      await this.ensure(orderId, false, tx)
      const patched = await patchRow(this.database, ROW, orderId, patch, tx)
      if (patched) {
        await this.timeline.record(
          [{ type: "order_licensing.updated", actor, order_id: orderId, data: patched }],
          tx
        )
      }
      return patched?.before ?? {}
    }, context)
  }
}

/** The fields that staff edit. */
const ROW: PatchableRow<OrderProfilePatch> = {
  table: "licensing_order_profile",
  key: "order_id",
  fields: [
    "reference",
    "campaign_params",
    "download_id",
    "is_test",
    "is_trial",
    "active",
    "visible_to_customer",
    "customer_can_manage",
    "subscription_expires_at",
    "features",
    "note",
  ],
  json: ["features"],
}
