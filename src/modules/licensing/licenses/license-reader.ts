import { lookupForms } from "../domain/codecs/license-key"
import { lookupHash } from "../domain/envelope"
import { LICENSE_DATES } from "../domain/license-dates"
import { LICENSE_TERMS } from "../domain/policies/policy-rules"
import { wrongCodeDecision, WRONG_REMOVAL_CODE } from "../domain/seats/task-limits"
import {
  type ExpiryPartition,
  expiryPartitions,
  IN_PARTITION,
  tableOf,
  whereLicenses,
} from "./license-where"
import { CONSUMPTION_COUNT } from "../consumption"
import {
  allSeatsSql,
  columnsOf,
  COUNT_CAP,
  type DatabaseService,
  type DataKeysService,
  JOIN_PROFILE,
  LICENSE_STATUS_SQL,
  OWNER_EMAIL,
  seatsUsedSql,
  type Sql,
  type UsageCountersService,
} from "../storage"
import { licenseNotFound } from "./license-errors"
import type { LicenseFilters, LicenseSearch, LicenseSort } from "./license-filters-types"
import type { LicenseDetail, ListedLicense } from "./types"
import { FLOATING_USE } from "../sessions"

export type LicensePage = {
  limit: number
  offset: number
  /** Default: newest first. `unit` = in the order of issue, as on the order page. */
  order?: LicenseSort | "unit"
}

/** One page of a list. `count_capped`: the real number is higher than `count`. */
export type LicenseList = { licenses: ListedLicense[]; count: number; count_capped?: true }

/** Licenses in one part of a batch. */
const BATCH_PART = 500

type Cradle = {
  databaseService: DatabaseService
  dataKeysService: DataKeysService
  usageCountersService: UsageCountersService
}

/** Reads licenses for lists and pages; keys are masked, statuses derived. */
export class LicenseReaderService {
  private readonly database: DatabaseService
  private readonly dataKeys: DataKeysService
  private readonly counters: UsageCountersService

  constructor({ databaseService, dataKeysService, usageCountersService }: Cradle) {
    this.counters = usageCountersService
    this.database = databaseService
    this.dataKeys = dataKeysService
  }

  /** One page of the licenses that the filters select, and their count. */
  async list(filters: LicenseSearch, page: LicensePage, now = new Date()): Promise<LicenseList> {
    const where = await this.where(filters, now)
    const partitions = await this.pieces(filters, now)
    const order = SORTS[page.order ?? "-created_at"]
    const chosen = chosenIds(where, partitions, page)
    const [licenses, count] = await Promise.all([
      this.database.query<ListedLicense>(
        `select ${LISTED}
         from (${chosen.text}) chosen join licensing_license l on l.id = chosen.id ${JOINS}
         order by ${order}`,
        [now, ...chosen.values]
      ),
      this.count(filters, where, partitions),
    ])
    return count > COUNT_CAP
      ? { licenses, count: COUNT_CAP, count_capped: true }
      : { licenses, count }
  }

  /** As `expiryPartitions` says, as a table. */
  private async pieces(filters: LicenseFilters, now: Date): Promise<Sql | null> {
    const asked = expiryPartitions(filters, now)
    return asked && tableOf(await this.database.query<ExpiryPartition>(asked.text, asked.values))
  }

  private async count(filters: LicenseFilters, where: Sql, pieces: Sql | null): Promise<number> {
    const from = pieces
      ? `${pieces.text} join licensing_license l on ${IN_PARTITION}`
      : "licensing_license l"
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count
       from (select 1 from ${from} where ${where.text} ${countingOrder(filters)}
         limit ${COUNT_CAP + 1}) capped`,
      [...(pieces?.values ?? []), ...where.values]
    )
    return row?.count ?? 0
  }

  /**
   * One license with all its entitlements.
   * @throws LICENSE_NOT_FOUND, also for a deleted license
   */
  async retrieve(id: string, now = new Date()): Promise<LicenseDetail> {
    const license = await this.find(id, now)
    if (!license) {
      throw licenseNotFound(id)
    }
    return license
  }

  /** One license with all its entitlements; null = there is none, or it is deleted. */
  async find(id: string, now = new Date()): Promise<LicenseDetail | null> {
    const [license] = await this.database.query<Omit<LicenseDetail, "locked_until">>(
      `select ${LISTED}, ${DETAILS}
       from licensing_license l ${JOINS} where l.id = ? and l.deleted_at is null`,
      [now, id]
    )
    if (!license) {
      return null
    }
    const wrong = await this.counters.read(id, WRONG_REMOVAL_CODE, now)
    const taken = wrongCodeDecision(wrong.day, now)
    return { ...license, locked_until: taken.ok ? null : taken.retry_at }
  }

  /**
   * One part of the licenses that the filters select, in the order of ids, for an act on all of them. Nothing is
   * remembered between parts, so that a batch that was broken off goes on from any cursor.
   * @param after cursor of the part before; null = the first part
   * @returns `next` is the cursor of the part after it; null = this is the last one
   */
  async batchPart(
    filters: LicenseFilters,
    after: string | null,
    now = new Date()
  ): Promise<{ ids: string[]; next: string | null }> {
    const where = await this.where(filters, now)
    const rows = await this.database.query<{ id: string }>(
      `select l.id from licensing_license l where ${where.text} and l.id > ? order by l.id limit ?`,
      [...where.values, after ?? "", BATCH_PART]
    )
    const ids = rows.map(({ id }) => id)
    return { ids, next: ids.length === BATCH_PART ? (ids.at(-1) ?? null) : null }
  }

  /** The filters as a condition over the alias `l`. */
  async where(filters: LicenseSearch, now: Date): Promise<Sql> {
    return whereLicenses(filters, await this.lookupHashes(filters.q ?? filters.words), now)
  }

  /** The licenses with these ids as lists show them, unordered. */
  async ofIds(ids: string[], now = new Date()): Promise<ListedLicense[]> {
    return await this.database.query<ListedLicense>(
      `select ${LISTED} from licensing_license l ${JOINS} where l.id = any(?)`,
      [now, ids]
    )
  }

  /** The look-up hashes of a text read as a key; empty if it cannot be one. */
  async lookupHashes(q: string | undefined): Promise<string[]> {
    const forms = q ? lookupForms(q) : []
    if (forms.length === 0) {
      return []
    }
    const { lookup } = await this.dataKeys.get()
    return forms.map((form) => lookupHash(form, lookup))
  }
}

/** `id` makes every order complete, so that pages neither repeat nor skip. */
const SORTS = {
  created_at: "l.created_at, l.id",
  "-created_at": "l.created_at desc, l.id desc",
  expires_at: "l.expires_at, l.id",
  "-expires_at": "l.expires_at desc, l.id desc",
  unit: "l.created_at, l.unit_index, l.id",
} as const satisfies Record<LicenseSort | "unit", string>

/**
 * The order in which the licenses of these statuses are counted: that of the index that holds them. Without an order
 * PostgreSQL reads the table, and with the newest first fewer that have ended are passed over.
 */
function countingOrder({ status }: LicenseFilters): string {
  const [only] = status ?? []
  const isIndexed = status?.length === 1 && (only === "active" || only === "inactive")
  return isIndexed ? `order by ${SORTS["-created_at"]}` : ""
}

/** The ids of one page; an index-only scan where an index covers filter and order. */
function chosenIds(where: Sql, pieces: Sql | null, { limit, offset, order }: LicensePage): Sql {
  const sort = SORTS[order ?? "-created_at"]
  const byMaking = sort === SORTS.created_at || sort === SORTS["-created_at"]
  const ordered = `from licensing_license l where ${where.text}`
  if (!pieces || !byMaking) {
    return {
      text: `select l.id ${ordered} order by ${sort} limit ? offset ?`,
      values: [...where.values, limit, offset],
    }
  }
  return {
    text: `select l.id from ${pieces.text} cross join lateral (
        select l.id, l.created_at ${ordered} and ${IN_PARTITION} order by ${sort} limit ?) l
      order by ${sort} limit ? offset ?`,
    values: [...pieces.values, ...where.values, offset + limit, limit, offset],
  }
}

const JOINS = `${JOIN_PROFILE}
  join licensing_program pr on pr.id = l.program_id
  join licensing_policy po on po.id = l.policy_id
  left join licensing_bundle_sale bs on bs.id = l.bundle_id
  left join "order" o on o.id = l.order_id
  left join customer c on c.deleted_at is null
    and c.id = case when l.order_id is null then l.customer_id else o.customer_id end`

const LISTED = `l.id, l.key_redacted, ${LICENSE_STATUS_SQL} as status, l.state, l.state_cause,
  l.state_reason, l.kind, l.source, l.order_id, l.line_item_id, l.unit_index, l.product_id, l.variant_id,
  l.purchased_seats, l.granted_seats, ${allSeatsSql("l")} as seats,
  ${seatsUsedSql("l")} as seats_used, ${FLOATING_USE} as floating, ${columnsOf("l", LICENSE_DATES)}, l.is_trial,
  l.is_test, l.bundle_id, l.note, l.created_at,
  json_build_object('id', pr.id, 'code', pr.code, 'name', pr.name) as program,
  json_build_object('id', po.id, 'code', po.code, 'name', po.name) as policy,
  case when bs.id is not null then
    json_build_object('id', bs.license_bundle_id, 'code', bs.code, 'name', bs.name) end as bundle,
  case when o.id is not null then
    json_build_object('id', o.id, 'display_id', o.display_id, 'email', o.email) end as "order",
  case when c.id is not null then json_build_object('id', c.id, 'email',
    case when o.id is null then c.email else ${OWNER_EMAIL} end,
    'first_name', c.first_name, 'last_name', c.last_name) end as customer`

const DETAILS = `${columnsOf("l", LICENSE_TERMS)},
  l.valid_duration, l.activation_count, l.transfer_count,
  ${CONSUMPTION_COUNT} as consumption_count, l.metadata,
  l.state_changed_at, l.updated_at,
  (select json_build_object('issued', count(*)::int,
     'out', (count(*) filter (where f.expires_at > now()))::int)
   from licensing_offline_file f where f.license_id = l.id and f.kind = 'license') as license_files`
