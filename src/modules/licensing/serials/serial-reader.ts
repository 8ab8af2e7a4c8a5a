import { serialLookup } from "../domain/serials/serial-codes"
import { serialBatchNotFound, serialNotFound } from "./serial-errors"
import { searchedForms, SERIALS, whereSerials } from "./serial-where"
import {
  allOf,
  containsPattern,
  COUNT_CAP,
  type DatabaseService,
  type DataKeysService,
  type Sql,
  sql,
} from "../storage"
import type {
  SerialBatchQuery,
  SerialBatchView,
  SerialFilters,
  SerialList,
  SerialView,
} from "./types"

/** Newest or oldest first; within a batch by number. */
export type SerialPage = { limit: number; offset: number; order?: "created_at" | "-created_at" }

type Cradle = { databaseService: DatabaseService; dataKeysService: DataKeysService }

/** Reads batches and serials for lists and pages; codes are masked. */
export class SerialReaderService {
  private readonly database: DatabaseService
  private readonly dataKeys: DataKeysService

  constructor({ databaseService, dataKeysService }: Cradle) {
    this.database = databaseService
    this.dataKeys = dataKeysService
  }

  /** One page of batches, newest first. */
  async batches({
    q,
    program_id,
    state,
    limit,
    offset,
  }: SerialBatchQuery): Promise<{ batches: SerialBatchView[]; count: number }> {
    const where = allOf([
      sql("b.deleted_at is null"),
      ...(q === undefined ? [] : [sql("b.name ilike ?", containsPattern(q.trim()))]),
      ...(program_id === undefined ? [] : [sql("b.program_id = ?", program_id)]),
      ...(state === undefined ? [] : [sql("b.state = ?", state)]),
    ])
    const [batches, [total]] = await Promise.all([
      this.database.query<SerialBatchView>(
        `${BATCH} where ${where.text} order by b.created_at desc, b.id desc limit ? offset ?`,
        [...where.values, limit, offset]
      ),
      this.database.query<{ count: number }>(
        `select count(*)::int as count from licensing_serial_batch b where ${where.text}`,
        where.values
      ),
    ])
    return { batches, count: total?.count ?? 0 }
  }

  /** @throws SERIAL_BATCH_NOT_FOUND */
  async batch(id: string): Promise<SerialBatchView> {
    const [batch] = await this.database.query<SerialBatchView>(
      `${BATCH} where b.id = ? and b.deleted_at is null`,
      [id]
    )
    if (!batch) {
      throw serialBatchNotFound(id)
    }
    return batch
  }

  /** One page of serials of batches in use, and their count. */
  async list(filters: SerialFilters, { limit, offset, order }: SerialPage): Promise<SerialList> {
    const where = await this.where(filters)
    const sort = order === "created_at" ? "s.batch_id, s.number" : "s.batch_id desc, s.number desc"
    const [serials, [total]] = await Promise.all([
      this.database.query<SerialView>(
        `${SERIAL} where ${where.text} order by ${sort} limit ? offset ?`,
        [...where.values, limit, offset]
      ),
      this.database.query<{ count: number }>(
        `select count(*)::int as count
         from (select 1 from ${SERIALS} where ${where.text} limit ${COUNT_CAP + 1}) capped`,
        where.values
      ),
    ])
    const count = total?.count ?? 0
    return count > COUNT_CAP
      ? { serials, count: COUNT_CAP, count_capped: true }
      : { serials, count }
  }

  /** @throws SERIAL_NOT_FOUND, also for one of a batch that is not in use */
  async retrieve(id: string): Promise<SerialView> {
    const [serial] = await this.database.query<SerialView>(
      `${SERIAL} where s.id = ? and b.state = 'ready' and s.deleted_at is null`,
      [id]
    )
    if (!serial) {
      throw serialNotFound(id)
    }
    return serial
  }

  /** The filters as a condition over `SERIALS`. */
  async where(filters: SerialFilters): Promise<Sql> {
    const forms = searchedForms(filters)
    const hashes = await Promise.all(
      forms.map(async (form) => await this.dataKeys.lookupHash(serialLookup(form)))
    )
    return whereSerials(filters, hashes)
  }
}

const named = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'code', ${alias}.code, 'name', ${alias}.name)`

const counted = (condition: string) =>
  `(select count(*)::int from licensing_serial_number s
    where s.batch_id = b.id and ${condition} and s.deleted_at is null)`

const OF_BATCH = `join licensing_program pr on pr.id = b.program_id
  join licensing_policy po on po.id = b.policy_id`

const BATCH = `select b.id, b.name, ${named("pr")} as program, ${named("po")} as policy,
    case when v.id is not null then json_build_object('id', v.id, 'title', v.title,
      'product_title', p.title) end as variant,
    b.features, b.source, b.state, b.serial_format, b.serial_prefix, b.with_verification, b.wanted,
    b.count, ${counted("s.status = 'reserved' and s.status <> 'available'")} as reserved_count,
    ${counted("s.status = 'claimed' and s.status <> 'available'")} as claimed_count,
    ${counted("s.blacklisted_at is not null")} as blacklisted_count, b.note,
    b.created_by_type as actor_type, b.created_by_id as actor_id, b.created_at
  from licensing_serial_batch b ${OF_BATCH}
  left join product_variant v on v.id = b.variant_id and v.deleted_at is null
  left join product p on p.id = v.product_id`

const SERIAL = `select s.id, s.number, s.value_redacted, s.status,
    x.verification_hash is not null as has_verification,
    json_build_object('id', b.id, 'name', b.name) as batch, ${named("pr")} as program,
    ${named("po")} as policy, s.reserved_at, s.claimed_at,
    case when o.id is not null then json_build_object('id', o.id, 'display_id', o.display_id) end
      as "order",
    case when c.id is not null then json_build_object('id', c.id, 'email', c.email) end as customer,
    s.blacklisted_at, case when s.blacklisted_at is not null then 'staff' end as actor_type,
    s.blacklisted_by as actor_id, s.blacklist_reason, s.created_at
  from ${SERIALS} ${OF_BATCH}
  join licensing_serial_secret x on x.serial_id = s.id
  left join "order" o on o.id = s.order_id
  left join customer c on c.id = s.customer_id`
