import { generateEntityId } from "@medusajs/framework/utils"
import type { Context } from "@medusajs/framework/types"

import type { Actor } from "../domain/vocabulary"
import type { DatabaseService } from "./database"

/** A fact for the timeline. `data` holds no key, serial number, signature, removal code or token. */
export type NewLicenseEvent = {
  type: string
  actor: Actor
  order_id?: string | null
  program_id?: string | null
  activation_id?: string | null
  license_ids?: string[]
  serial_ids?: string[]
  serial_batch_id?: string | null
  data?: Record<string, unknown> | null
}

/**
 * Writes the append-only timeline, in the transaction of the change it tells of. A row's time is taken when
 * it is written, not when its transaction began: whoever waited for another's lock comes after them.
 */
export class TimelineService {
  protected readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  async record(events: NewLicenseEvent[], ctx: Context = {}): Promise<void> {
    for (const event of events) {
      await this.database.query(
        `insert into licensing_event (id, type, actor_type, actor_id, order_id, program_id, activation_id,
           license_ids, serial_ids, serial_batch_id, data, created_at)
         values (?, ?, ?, ?, ?, ?, ?, ?::text[], ?::text[], ?, ?::jsonb, clock_timestamp())`,
        [
          generateEntityId(undefined, "levt"),
          event.type,
          event.actor.type,
          event.actor.id,
          event.order_id ?? null,
          event.program_id ?? null,
          event.activation_id ?? null,
          event.license_ids ?? [],
          event.serial_ids ?? null,
          event.serial_batch_id ?? null,
          event.data ? JSON.stringify(event.data) : null,
        ],
        ctx
      )
    }
  }
}
