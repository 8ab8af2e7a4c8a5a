import type { ActorType } from "../domain/vocabulary"
import { EVENT_MANAGER } from "../lib/manager-events"
import type { DatabaseService } from "./database"

/** One fact of an order's history. `license_ids` holds the first {@link SHOWN_IDS}; `data.count` says how many. */
export type HistoryEntry = {
  id: string
  at: Date
  kind: "license" | "serial" | "order" | "payment" | "refund" | "mail"
  type: string
  actor_type: ActorType | null
  actor_id: string | null
  license_ids: string[]
  data: Record<string, unknown> | null
}

/** What happened to one licence or serial number. */
export type LicenseHistoryEvent = {
  id: string
  type: string
  actor_type: ActorType
  actor_id: string | null
  order_id: string | null
  data: Record<string, unknown> | null
  created_at: Date
}

/** What a license manager did, or what was done with them. `license_ids`: the first {@link SHOWN_IDS}. */
export type ManagerHistoryEvent = Omit<LicenseHistoryEvent, "order_id"> & {
  license_ids: string[]
  order: { id: string; display_id: number } | null
}

const SHOWN_IDS = 50

type Page = { limit: number; offset: number }
type EventPage = { events: LicenseHistoryEvent[]; count: number }

/** Reads timelines: of a licence, and of an order joined with its money, mails and licences. */
export class HistoryService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /** One page, the newest first. Native tables are read in the same database. */
  async ofOrder(orderId: string, page: Page): Promise<{ history: HistoryEntry[]; count: number }> {
    const values = [orderId, orderId, orderId, orderId, orderId, orderId]
    const history = await this.database.query<HistoryEntry>(
      `${HISTORY} select * from history order by at desc, id desc limit ? offset ?`,
      [...values, page.limit, page.offset]
    )
    const [row] = await this.database.query<{ count: number }>(
      `${HISTORY} select count(*)::int as count from history`,
      values
    )
    return { history, count: row?.count ?? 0 }
  }

  /** One page of what happened to a licence, the newest first. */
  async ofLicense(licenseId: string, page: Page): Promise<EventPage> {
    return await this.events("license_ids @> array[?]::text[]", [licenseId], page)
  }

  /** One page of what happened to a serial number, or to all of its batch, the newest first. */
  async ofSerial(serialId: string, page: Page): Promise<EventPage> {
    return await this.events(
      `(serial_ids @> array[?]::text[] or (serial_ids is null and serial_batch_id =
         (select batch_id from licensing_serial_number where id = ?)))`,
      [serialId, serialId],
      page
    )
  }

  private async events(condition: string, values: string[], page: Page): Promise<EventPage> {
    const where = `${condition} and deleted_at is null`
    const events = await this.database.query<LicenseHistoryEvent>(
      `select id, type, actor_type, actor_id, order_id, data, created_at from licensing_event
       where ${where} order by created_at desc, id desc limit ? offset ?`,
      [...values, page.limit, page.offset]
    )
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from licensing_event where ${where}`,
      values
    )
    return { events, count: row?.count ?? 0 }
  }

  /** One page of what a license manager did, and of what was done with them, the newest first. */
  async ofManager(
    managerId: string,
    page: Page
  ): Promise<{ events: ManagerHistoryEvent[]; count: number }> {
    const where = `${EVENT_MANAGER("e")} = ? and e.deleted_at is null`
    const [events, [row]] = await Promise.all([
      this.database.query<ManagerHistoryEvent>(
        `select e.id, e.type, e.actor_type, e.actor_id, e.license_ids[1:${SHOWN_IDS}] as license_ids,
           e.data, e.created_at, case when o.id is not null
             then json_build_object('id', o.id, 'display_id', o.display_id) end as "order"
         from licensing_event e left join "order" o on o.id = e.order_id and o.deleted_at is null
         where ${where} order by e.created_at desc, e.id desc limit ? offset ?`,
        [managerId, page.limit, page.offset]
      ),
      this.database.query<{ count: number }>(
        `select count(*)::int as count from licensing_event e where ${where}`,
        [managerId]
      ),
    ])
    return { events, count: row?.count ?? 0 }
  }
}

const HISTORY = `with history as (
  select e.id, e.created_at as at, 'license' as kind, e.type, e.actor_type, e.actor_id,
    e.license_ids[1:${SHOWN_IDS}] as license_ids, case when m.id is null then e.data
      else e.data || jsonb_build_object('manager_email', m.email) end as data
  from licensing_event e left join licensing_manager m on m.id = e.data ->> 'manager_id'
  where e.order_id = ? and e.deleted_at is null
  union all
  select e.id, e.created_at, 'serial', e.type, e.actor_type, e.actor_id, '{}'::text[],
    e.data - 'count'
  from licensing_order_profile p
  join licensing_serial_number s on s.id = p.serial_id
  join licensing_event e on e.serial_ids @> array[s.id]
    or (e.serial_batch_id = s.batch_id and e.serial_ids is null)
  where p.order_id = ? and e.order_id is null and e.deleted_at is null
    and e.type in ('serial.blacklisted', 'serial.allowed')
  union all
  select id || ':placed', created_at, 'order', 'order.placed', null, null, '{}'::text[], null
  from "order" where id = ?
  union all
  select id || ':canceled', canceled_at, 'order', 'order.canceled', null, null, '{}'::text[], null
  from "order" where id = ? and canceled_at is not null
  union all
  select id, created_at, case when amount < 0 then 'refund' else 'payment' end,
    case when amount < 0 then 'payment.refunded' else 'payment.captured' end, null, null, '{}'::text[],
    jsonb_build_object('amount', abs(amount), 'currency_code', currency_code)
  from order_transaction where order_id = ? and deleted_at is null and reference in ('capture', 'refund')
  union all
  select id, created_at, 'mail', case status when 'success' then 'mail.sent' when 'pending'
    then 'mail.pending' else 'mail.failed' end, null, null, '{}'::text[],
    jsonb_build_object('to', "to", 'template', template)
  from notification where resource_id = ? and resource_type = 'order' and channel <> 'feed'
    and deleted_at is null
)`
