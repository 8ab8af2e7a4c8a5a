import type { Context } from "@medusajs/framework/types"

import type { Actor } from "../domain/vocabulary"
import { entityId } from "./entity-id"
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
 * Writes the append-only timeline, in the transaction of the change it records. A row's time is taken when it
 * is written, not when its transaction began: an act that waited for another's lock comes after it.
 */
export class TimelineService {
  protected readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  async record(events: NewLicenseEvent[], ctx: Context = {}): Promise<void> {
    if (events.length === 0) {
      return
    }
    const rows = events.map(({ actor, license_ids = [], ...event }) => ({
      ...event,
      id: entityId("levt"),
      actor_type: actor.type,
      actor_id: actor.id,
      license_ids,
    }))
    await this.database.query(
      `insert into licensing_event (id, type, actor_type, actor_id, order_id, program_id, activation_id,
         license_ids, serial_ids, serial_batch_id, data, created_at)
       select e.id, e.type, e.actor_type, e.actor_id, e.order_id, e.program_id, e.activation_id,
         e.license_ids, e.serial_ids, e.serial_batch_id, e.data, clock_timestamp()
       from jsonb_to_recordset(?::jsonb) as e (id text, type text, actor_type text, actor_id text,
         order_id text, program_id text, activation_id text, license_ids text[],
         serial_ids text[], serial_batch_id text, data jsonb)`,
      [JSON.stringify(rows)],
      ctx
    )
  }
}
