import type { Readable } from "node:stream"

import { BOUGHT_USES, CONSUMPTION_COUNT, CONSUMPTION_RESETS_AT } from "../consumption"
import { open } from "../domain/envelope"
import type { Actor } from "../domain/vocabulary"
import {
  CrlfRows,
  type DatabaseService,
  type DataKeysService,
  FirstCellRows,
  guardedSql,
  instantSql,
  JOIN_PROFILE,
  LICENSE_STATUS_SQL,
  OWNER,
  type TimelineService,
} from "../storage"
import type { LicenseFilters } from "./license-filters-types"
import type { LicenseReaderService } from "./license-reader"

type Cradle = {
  databaseService: DatabaseService
  dataKeysService: DataKeysService
  licenseReaderService: LicenseReaderService
  timelineService: TimelineService
}

/** What a file holds. `keys`: whole keys; the caller checks the right to see them. */
export type ExportRequest = { filters: LicenseFilters; keys: boolean; actor: Actor }

/**
 * Licenses as CSV: one row per license, with its order and customer. PostgreSQL writes the rows, so a million
 * of them stream through without being held in memory.
 */
export class LicenseExportService {
  private readonly cradle: Cradle

  constructor(cradle: Cradle) {
    this.cradle = cradle
  }

  /**
   * The file as a stream; destroying it ends the query. Columns: {@link EXPORT_COLUMNS}. A file with
   * keys is written to the timeline before its first byte.
   */
  async csv({ filters, keys, actor }: ExportRequest, now = new Date()): Promise<Readable> {
    const { databaseService, dataKeysService, licenseReaderService, timelineService } = this.cradle
    const where = await licenseReaderService.where(filters, now)
    const sql = databaseService.inlined(exportSql(where.text, keys), [now, ...where.values])
    const encryption = keys ? (await dataKeysService.get()).encryption : null
    if (keys) {
      const [only] = filters.order_id ?? []
      const [counted] = await databaseService.query<{ count: number }>(
        `select count(*)::int as count from licensing_license l where ${where.text}`,
        where.values
      )
      await timelineService.record([
        {
          type: "license.keys_exported",
          actor,
          order_id: filters.order_id?.length === 1 ? only : null,
          data: { count: counted?.count ?? 0, filters: withoutSearch(filters) },
        },
      ])
    }
    const rows = encryption
      ? new FirstCellRows([KEY_COLUMN], (cell) => {
          const [id = "", sealed = ""] = cell.split(" ")
          return [open(sealed, id, encryption).toString("utf8")]
        })
      : new CrlfRows()
    return await databaseService.copied(sql, rows)
  }
}

/** A search may be a whole key, which the timeline must not hold. */
function withoutSearch({ q, ...filters }: LicenseFilters): Record<string, unknown> {
  return { ...filters, ...(q ? { searched: true } : {}) }
}

/** Empty for licenses that count no uses. */
const ofConsumption = (expression: string) =>
  `case when l.kind = 'consumption' then ${expression} end`

/** Empty for licenses that their key proves. */
function ofUsers(expression: string): string {
  return `case when l.authorization = 'named_user' then ${expression} end`
}

/** The columns after the key, by their names in the file. Free text is guarded against formulas. */
const COLUMNS: Record<string, string> = {
  license__id: "l.id",
  license__status: LICENSE_STATUS_SQL,
  license__status_reason: guardedSql("l.state_reason"),
  license__license_type: "l.kind",
  license__source: "l.source",
  license__bundle: "bs.code",
  license__bundle_unit: "l.bundle_id || coalesce('/' || l.unit_index, '')",
  license__max_activations: "l.purchased_seats + l.granted_seats",
  license__times_activated: "l.activation_count",
  license__users: ofUsers(
    `(select count(*) from licensing_user_assignment a join licensing_user u on u.id = a.user_id
      where a.license_id = l.id and a.ended_at is null and u.owner_id = ${OWNER})`
  ),
  license__max_users: ofUsers("l.max_users"),
  license__transfer_count: "l.transfer_count",
  license__total_consumptions: ofConsumption(CONSUMPTION_COUNT),
  license__max_consumptions: ofConsumption("l.max_consumptions"),
  license__bought_consumptions: ofConsumption(BOUGHT_USES),
  license__max_overages: ofConsumption("l.max_overages"),
  license__consumption_period: ofConsumption("l.consumption_period"),
  license__consumption_resets_at: ofConsumption(instantSql(CONSUMPTION_RESETS_AT)),
  license__start_date: instantSql("l.starts_at"),
  license__validity_period: instantSql("l.expires_at"),
  license__maintenance_period: instantSql("l.maintenance_until"),
  license__is_trial: "l.is_trial",
  license__is_test: "l.is_test",
  license__features:
    "(select string_agg(f, ';') from jsonb_array_elements_text(l.features) f where l.features is not null)",
  license__feature_ends:
    "(select string_agg(k.code || '=' || (k.own ->> 'expires_at'), ';') from jsonb_each(l.feature_terms) k (code, own) where l.feature_terms is not null and k.own ->> 'expires_at' is not null)",
  license__note: guardedSql("l.note"),
  license__created_at: instantSql("l.created_at"),
  program__code: "pr.code",
  policy__code: "po.code",
  order__id: "l.order_id",
  order__number: "o.display_id",
  order__reference: guardedSql("p.reference"),
  order__campaign_params: guardedSql("p.campaign_params"),
  order__download_id: guardedSql("p.download_id"),
  order__is_test: "p.is_test",
  order__is_trial: "p.is_trial",
  order__active: "p.active",
  order__email: guardedSql("o.email"),
  order__currency_code: "o.currency_code",
  order__created_at: instantSql("o.created_at"),
  customer__id: "c.id",
  customer__email: guardedSql("c.email"),
  customer__first_name: guardedSql("c.first_name"),
  customer__last_name: guardedSql("c.last_name"),
  customer__company_name: guardedSql("c.company_name"),
  customer__phone: guardedSql("c.phone"),
}

const KEY_COLUMN = "license__license_key"

/** The names of a file's columns, in order. */
export const EXPORT_COLUMNS = [KEY_COLUMN, ...Object.keys(COLUMNS)]

/** The statement that exports the licenses `l` of `where`; its first value is the instant. */
export function exportSql(where: string, keys: boolean): string {
  const key = keys ? "l.id || ' ' || s.key_encrypted" : guardedSql("l.key_redacted")
  return `copy (
    select ${key} as ${KEY_COLUMN},
      ${Object.entries(COLUMNS)
        .map(([name, expression]) => `${expression} as ${name}`)
        .join(",\n      ")}
    from licensing_license l
    ${keys ? "join licensing_license_secret s on s.license_id = l.id and s.valid_until is null" : ""}
    ${JOIN_PROFILE}
    join licensing_program pr on pr.id = l.program_id
    join licensing_policy po on po.id = l.policy_id
    left join licensing_bundle_sale bs on bs.id = l.bundle_id
    left join "order" o on o.id = l.order_id
    left join customer c on c.id = case when l.order_id is null then l.customer_id else o.customer_id end
    where ${where}
    order by l.created_at, l.unit_index, l.id
  ) to stdout with (format csv, header true, encoding 'UTF8')`
}
