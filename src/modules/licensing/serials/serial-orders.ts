import type { Context } from "@medusajs/framework/types"

import { licensingError } from "../errors"
import { SYSTEM_ACTOR } from "../domain/vocabulary"
import type { DatabaseService, TimelineService } from "../storage"
import type { EntitlementsService } from "../issuing"
import type { LicenseWipeService } from "../licenses"
import type { SerialReservation } from "./types"

/** A native order with the one line of a serial. */
export type SerialOrder = {
  id: string
  line_item_id: string
  product_id: string | null
  variant_id: string | null
}

type Bound = {
  policy_id: string
  unit_seats: number | null
  quantity_mode: "key_per_unit" | "seats_per_line"
  on_refund: "revoke" | "suspend" | "keep"
  fulfill_when_issued: boolean
  features: string[] | null
  blacklisted: boolean
}

type Cradle = {
  databaseService: DatabaseService
  entitlementsService: EntitlementsService
  licenseWipeService: LicenseWipeService
  timelineService: TimelineService
}

/**
 * Turns reserved serials into orders: an order is bound to its serial, and the serial is claimed once the order
 * is complete. Every step checks that this attempt still owns the reservation.
 */
export class SerialOrdersService {
  private readonly cradle: Cradle

  constructor(cradle: Cradle) {
    this.cradle = cradle
  }

  /**
   * Binds an order to the serial: its line is owed the policy, its profile gets the serial and the features.
   * Idempotent.
   * @throws SERIAL_USED if this attempt no longer owns the reservation
   */
  async bind(
    { serial_id, reservation }: Pick<SerialReservation, "serial_id" | "reservation">,
    order: SerialOrder,
    customerId: string
  ): Promise<void> {
    const { databaseService, entitlementsService } = this.cradle
    await databaseService.transaction(async (tx) => {
      await this.hold(serial_id, reservation, tx)
      const [bound] = await databaseService.query<Bound>(
        `select po.id as policy_id, po.max_activations as unit_seats, po.quantity_mode, po.on_refund,
           po.fulfill_when_issued, b.features, s.blacklisted_at is not null as blacklisted
         from licensing_serial_number s join licensing_serial_batch b on b.id = s.batch_id
         join licensing_policy po on po.id = b.policy_id where s.id = ?`,
        [serial_id],
        tx
      )
      const { features, blacklisted, ...terms } = bound as Bound
      await databaseService.query(
        `update licensing_serial_number set order_id = ?, customer_id = ?, updated_at = now()
         where id = ?`,
        [order.id, customerId, serial_id],
        tx
      )
      await entitlementsService.freeze(
        order.id,
        [
          {
            ...terms,
            line_item_id: order.line_item_id,
            product_id: order.product_id,
            variant_id: order.variant_id,
            issue_on: "order_placed",
            source: "serial",
            withheld: false,
            top_up: null,
          },
        ],
        tx
      )
      await databaseService.query(
        `update licensing_order_profile set serial_id = ?, serial_blacklisted = ?::boolean,
           features = ?::jsonb, updated_at = now() where order_id = ?`,
        [serial_id, blacklisted, features === null ? null : JSON.stringify(features), order.id],
        tx
      )
    })
  }

  /**
   * Reverts {@link bind}, for an order that failed. The serial stays reserved, and the draft is not bound to
   * it.
   */
  async unbind(orderId: string): Promise<void> {
    const { databaseService } = this.cradle
    await databaseService.transaction(async (tx) => {
      await databaseService.query(
        `update licensing_serial_number set order_id = null, updated_at = now()
         where order_id = ? and status = 'reserved'`,
        [orderId],
        tx
      )
      await databaseService.query(
        "delete from licensing_line_entitlement where order_id = ? and source = 'serial'",
        [orderId],
        tx
      )
      await databaseService.query(
        "delete from licensing_order_profile where order_id = ? and serial_id is not null",
        [orderId],
        tx
      )
    })
  }

  /**
   * Claims the serial for good, since its order is complete. Idempotent.
   * @throws SERIAL_USED if this attempt no longer owns the reservation
   */
  async claim(
    serialId: string,
    reservation: string,
    order: { id: string; customer_id: string }
  ): Promise<void> {
    const { databaseService, timelineService } = this.cradle
    await databaseService.transaction(async (tx) => {
      await this.hold(serialId, reservation, tx)
      await databaseService.query(
        `update licensing_serial_number set status = 'claimed', reservation = null, reserved_at = null,
           claimed_at = clock_timestamp(), order_id = ?, customer_id = ?, updated_at = now()
         where id = ?`,
        [order.id, order.customer_id, serialId],
        tx
      )
      await timelineService.record(
        [
          {
            type: "serial.redeemed",
            actor: { type: "customer", id: order.customer_id },
            order_id: order.id,
            serial_ids: [serialId],
          },
        ],
        tx
      )
    })
  }

  /**
   * Reverts {@link claim}, for an order that is taken back: its licenses are wiped, and the serial is reserved for
   * this attempt again. Does nothing if the order does not have the serial.
   */
  async release(serialId: string, reservation: string, orderId: string): Promise<void> {
    const { databaseService, licenseWipeService, timelineService } = this.cradle
    await databaseService.transaction(async (tx) => {
      // Issuing for the order waits, and finds it without a serial afterward.
      await databaseService.query(
        "select 1 from licensing_order_profile where order_id = ? for update",
        [orderId],
        tx
      )
      // Without its order, so that the job frees it if the process dies here.
      const released = await databaseService.query(
        `update licensing_serial_number set status = 'reserved', reservation = ?, reserved_at = now(),
           order_id = null, claimed_at = null, updated_at = now()
         where id = ? and status = 'claimed' and order_id = ? returning 1`,
        [reservation, serialId, orderId],
        tx
      )
      if (released.length === 0) {
        return
      }
      const licenses = await databaseService.query<{ id: string }>(
        "select id from licensing_license where order_id = ? and deleted_at is null for update",
        [orderId],
        tx
      )
      const license_ids = licenses.map(({ id }) => id)
      await licenseWipeService.wipe(license_ids, SYSTEM_ACTOR, tx)
      await timelineService.record(
        [
          {
            type: "serial.released",
            actor: SYSTEM_ACTOR,
            order_id: orderId,
            license_ids,
            serial_ids: [serialId],
          },
        ],
        tx
      )
    })
  }

  /** Native drafts that were made for a serial but not bound to it. */
  async unboundDrafts(serialId: string): Promise<string[]> {
    const rows = await this.cradle.databaseService.query<{ id: string }>(
      `select o.id from licensing_serial_number s join "order" o
         on o.metadata ->> 'licensing_serial_id' = s.id
       where s.id = ? and o.is_draft_order and o.deleted_at is null
         and o.id is distinct from s.order_id`,
      [serialId]
    )
    return rows.map(({ id }) => id)
  }

  /** @throws SERIAL_USED */
  private async hold(serialId: string, reservation: string, tx: Context): Promise<void> {
    const rows = await this.cradle.databaseService.query(
      `select 1 from licensing_serial_number
       where id = ? and status = 'reserved' and reservation = ? for update`,
      [serialId, reservation],
      tx
    )
    if (rows.length === 0) {
      throw licensingError("SERIAL_USED", "The serial number was not reserved any longer")
    }
  }
}
