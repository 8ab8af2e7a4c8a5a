import { historyChanges } from "../domain/history-changes"
import type { ActorType } from "../domain/vocabulary"
import type { ComputerUser } from "../activations/types"
import { type DatabaseService, EVENT_MANAGER } from "../storage"

/** The subject of a fact, by the names that people know. */
type HistoryAbout = {
  /** The first {@link NAMED_LICENSES}: masked key and policy. */
  licenses: { id: string; key_redacted: string | null; policy: string }[]
  computer: { id: string; name: string | null; site_code: string | null } | null
  /** The first {@link NAMED_USERS} named users, as they are called now; who was forgotten is missing. */
  users: ComputerUser[]
}

/** The change, and its subject. */
type Subject = { about: HistoryAbout; changes: ReturnType<typeof historyChanges> }

/**
 * One fact of an order's history. `license_ids` holds the first {@link SHOWN_IDS}; `data.count` is the number
 * of all.
 */
export type HistoryEntry = {
  id: string
  at: Date
  kind: "license" | "serial" | "order" | "payment" | "refund" | "mail"
  type: string
  actor_type: ActorType | null
  actor_id: string | null
  license_ids: string[]
  data: Record<string, unknown> | null
} & Subject

/** What happened to one license or serial number. */
export type LicenseHistoryEvent = {
  id: string
  type: string
  actor_type: ActorType
  actor_id: string | null
  order_id: string | null
  data: Record<string, unknown> | null
  created_at: Date
} & Subject

/** What a license manager did, or what was done with them. `license_ids`: the first {@link SHOWN_IDS}. */
export type ManagerHistoryEvent = Omit<LicenseHistoryEvent, "order_id"> & {
  license_ids: string[]
  order: { id: string; display_id: number } | null
}

const SHOWN_IDS = 50
/** Most licenses that a fact names by key. */
const NAMED_LICENSES = 3

/** Most named users that a fact names. */
const NAMED_USERS = 3

/** The first named users of a row. Only their ids are kept in it. */
const userIdsOf = ({ data }: Pick<BareRow, "data">): string[] =>
  Array.isArray(data?.user_ids) ? data.user_ids.slice(0, NAMED_USERS) : []

/** A row before its subject is looked up. */
type BareRow = {
  type: string
  activation_id: string | null
  license_ids: string[]
  data: Record<string, unknown> | null
}

type Page = { limit: number; offset: number }
/** What happened to a serial number. */
type SerialHistoryEvent = Omit<LicenseHistoryEvent, keyof Subject>

type EventPage = { events: SerialHistoryEvent[]; count: number }
type EventRow = SerialHistoryEvent & BareRow

/** Reads timelines: of a license, and of an order joined with its money, mails and licenses. */
export class HistoryService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /** One page, the newest first. Native tables are read in the same database. */
  async ofOrder(orderId: string, page: Page): Promise<{ history: HistoryEntry[]; count: number }> {
    const values = Array.from({ length: HISTORY.split("?").length - 1 }, () => orderId)
    const history = await this.database.query<Omit<HistoryEntry, keyof Subject> & BareRow>(
      `${HISTORY} select * from history order by at desc, id desc limit ? offset ?`,
      [...values, page.limit, page.offset]
    )
    const [row] = await this.database.query<{ count: number }>(
      `${HISTORY} select count(*)::int as count from history`,
      values
    )
    const subjects = await this.subjects(history)
    return {
      history: history.map(({ activation_id: _computer, ...entry }, at) => ({
        ...entry,
        ...subjects[at]!,
      })),
      count: row?.count ?? 0,
    }
  }

  /** The subject and the change of each row: one query for all licenses, one for all computers, one for all users. */
  private async subjects(rows: BareRow[]): Promise<Subject[]> {
    const licenseIds = rows.flatMap(({ license_ids }) => license_ids.slice(0, NAMED_LICENSES))
    const computerIds = rows.flatMap(({ activation_id }) => activation_id ?? [])
    const [licenses, computers, users] = await Promise.all([
      this.database.query<HistoryAbout["licenses"][number]>(
        `select l.id, l.key_redacted, po.name as policy from licensing_license l
         join licensing_policy po on po.id = l.policy_id where l.id = any(?)`,
        [licenseIds]
      ),
      this.database.query<NonNullable<HistoryAbout["computer"]>>(
        `select id, coalesce(note, name) as name, site_code from licensing_activation
         where id = any(?)`,
        [computerIds]
      ),
      this.database.query<ComputerUser>(
        "select id, email, first_name, last_name from licensing_user where id = any(?)",
        [rows.flatMap(userIdsOf)]
      ),
    ])
    const licenseOf = new Map(licenses.map((each) => [each.id, each]))
    const computerOf = new Map(computers.map((each) => [each.id, each]))
    const userOf = new Map(users.map((each) => [each.id, each]))
    return rows.map(({ type, activation_id, license_ids, data }) => ({
      about: {
        licenses: license_ids.slice(0, NAMED_LICENSES).flatMap((id) => licenseOf.get(id) ?? []),
        computer: (activation_id && computerOf.get(activation_id)) || null,
        users: userIdsOf({ data }).flatMap((id) => userOf.get(id) ?? []),
      },
      changes: historyChanges(type, data),
    }))
  }

  /** One page of what happened to a license, the newest first. */
  async ofLicense(
    licenseId: string,
    page: Page
  ): Promise<{ events: LicenseHistoryEvent[]; count: number }> {
    const { rows, count } = await this.events("license_ids @> array[?]::text[]", [licenseId], page)
    const subjects = await this.subjects(rows)
    return { events: rows.map((row, at) => ({ ...shownRow(row), ...subjects[at]! })), count }
  }

  /** One page of what happened to a serial number, or to all of its batch, the newest first. */
  async ofSerial(serialId: string, page: Page): Promise<EventPage> {
    const { rows, count } = await this.events(
      `(serial_ids @> array[?]::text[] or (serial_ids is null and serial_batch_id =
         (select batch_id from licensing_serial_number where id = ?)))`,
      [serialId, serialId],
      page
    )
    return { events: rows.map(shownRow), count }
  }

  private async events(
    condition: string,
    values: string[],
    page: Page
  ): Promise<{ rows: EventRow[]; count: number }> {
    const where = `${condition} and deleted_at is null`
    const rows = await this.database.query<EventRow>(
      `select id, type, actor_type, actor_id, order_id, activation_id, data, created_at,
         coalesce(license_ids[1:${NAMED_LICENSES}], '{}') as license_ids from licensing_event
       where ${where} order by created_at desc, id desc limit ? offset ?`,
      [...values, page.limit, page.offset]
    )
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from licensing_event where ${where}`,
      values
    )
    return { rows, count: row?.count ?? 0 }
  }

  /** One page of what a license manager did, and of what was done with them, the newest first. */
  async ofManager(
    managerId: string,
    page: Page
  ): Promise<{ events: ManagerHistoryEvent[]; count: number }> {
    const where = `${EVENT_MANAGER("e")} = ? and e.deleted_at is null`
    const [rows, [row]] = await Promise.all([
      this.database.query<Omit<ManagerHistoryEvent, keyof Subject> & BareRow>(
        `select e.id, e.type, e.actor_type, e.actor_id, e.activation_id,
           coalesce(e.license_ids[1:${SHOWN_IDS}], '{}') as license_ids,
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
    const subjects = await this.subjects(rows)
    const events = rows.map(({ activation_id: _computer, ...event }, at) => ({
      ...event,
      ...subjects[at]!,
    }))
    return { events, count: row?.count ?? 0 }
  }
}

function shownRow({
  activation_id: _computer,
  license_ids: _licenses,
  ...event
}: EventRow): SerialHistoryEvent {
  return event
}

/** Takes the order's id for each `?`. Medusa emits no event of a transfer, so its own tables are read. */
const HISTORY = `with history as (
  select e.id, e.created_at as at, 'license' as kind, e.type, e.actor_type, e.actor_id,
    e.activation_id, e.license_ids[1:${SHOWN_IDS}] as license_ids, case when m.id is null then e.data
      else e.data || jsonb_build_object('manager_email', m.email) end as data
  from licensing_event e left join licensing_manager m on m.id = e.data ->> 'manager_id'
  where e.order_id = ? and e.deleted_at is null
  union all
  select e.id, e.created_at, 'serial', e.type, e.actor_type, e.actor_id, null, '{}'::text[],
    e.data - 'count'
  from licensing_order_profile p
  join licensing_serial_number s on s.id = p.serial_id
  join licensing_event e on e.serial_ids @> array[s.id]
    or (e.serial_batch_id = s.batch_id and e.serial_ids is null)
  where p.order_id = ? and e.order_id is null and e.deleted_at is null
    and e.type in ('serial.blacklisted', 'serial.allowed')
  union all
  select id || ':placed', created_at, 'order', 'order.placed', null, null, null, '{}'::text[], null
  from "order" where id = ?
  union all
  select id || ':canceled', canceled_at, 'order', 'order.canceled', null, null, null, '{}'::text[], null
  from "order" where id = ? and canceled_at is not null
  union all
  select oc.id || ':transferred', coalesce(oc.confirmed_at, oc.updated_at), 'order', 'order.transferred',
    null, null, null, '{}'::text[], jsonb_build_object('from', oa.details ->> 'original_email',
      'to', coalesce(c.email, oa.details ->> 'new_email'))
  from order_change oc join order_change_action oa on oa.order_change_id = oc.id
    and oa.action = 'TRANSFER_CUSTOMER' and oa.deleted_at is null
  left join customer c on c.id = oa.reference_id
  where oc.order_id = ? and oc.change_type = 'transfer' and oc.status = 'confirmed'
    and oc.deleted_at is null and not exists (select 1 from licensing_event e
      where e.order_id = oc.order_id and e.data ->> 'order_change_id' = oc.id)
  union all
  select oc.id || ':email', coalesce(oc.confirmed_at, oc.created_at), 'order', 'order.email_changed',
    null, null, null, '{}'::text[], jsonb_build_object('from', oa.details ->> 'old', 'to', oa.details ->> 'new')
  from order_change oc join order_change_action oa on oa.order_change_id = oc.id
    and oa.details ->> 'type' = 'email' and oa.deleted_at is null
  where oc.order_id = ? and oc.change_type = 'update_order' and oc.deleted_at is null
    and oa.details ->> 'old' is distinct from oa.details ->> 'new'
  union all
  select id, created_at, case when amount < 0 then 'refund' else 'payment' end,
    case when amount < 0 then 'payment.refunded' else 'payment.captured' end, null, null, null, '{}'::text[],
    jsonb_build_object('amount', abs(amount), 'currency_code', currency_code)
  from order_transaction where order_id = ? and deleted_at is null and reference in ('capture', 'refund')
  union all
  select id, created_at, 'mail', case status when 'success' then 'mail.sent' when 'pending'
    then 'mail.pending' else 'mail.failed' end, null, null, null, '{}'::text[],
    jsonb_build_object('to', "to", 'template', template)
  from notification where resource_id = ? and resource_type = 'order' and channel <> 'feed'
    and deleted_at is null
)`
