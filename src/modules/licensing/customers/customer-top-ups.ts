import { type DatabaseService, SHOWN_TO_CUSTOMERS, TOP_UP_TARGET, type SqlValue } from "../storage"
import type { OwnTarget } from "./types"

/** One license, or those of some policies. */
export type TargetsOf = { license_id: string } | { policy_ids: string[] }

/** Reads which licenses of a customer uses can be bought for. */
export class CustomerTopUpsService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /** The policies of the licenses that {@link targets} finds, or of the one. */
  async policies(customerId: string, licenseId: string | undefined): Promise<string[]> {
    const { text, values } = owned(
      customerId,
      licenseId === undefined ? null : { license_id: licenseId }
    )
    const rows = await this.database.query<{ policy_id: string }>(
      `select distinct l.policy_id from licensing_license l where l.id in (${text})`,
      values
    )
    return rows.map(({ policy_id }) => policy_id)
  }

  /**
   * One page of the licenses that the customer owns and sees, the newest first; none of an inactive policy or program,
   * whose lines wait in the order until staff apply policies.
   */
  async targets(
    customerId: string,
    of: TargetsOf,
    { limit, offset }: { limit: number; offset: number }
  ): Promise<{ targets: OwnTarget[]; count: number }> {
    const { text, values } = owned(customerId, of)
    const [[total], targets] = await Promise.all([
      this.database.query<{ count: number }>(
        `select count(*)::int as count from (${text}) mine`,
        values
      ),
      this.database.query<OwnTarget>(
        `select ${TOP_UP_TARGET}, true as owned, l.key_redacted,
           json_build_object('id', pr.id, 'name', pr.name) as program,
           json_build_object('id', po.id, 'name', po.name) as policy
         from (select id from (${text}) mine order by id desc limit ? offset ?) page
         join licensing_license l on l.id = page.id
         join licensing_program pr on pr.id = l.program_id
         join licensing_policy po on po.id = l.policy_id
         order by l.id desc`,
        [...values, limit, offset]
      ),
    ])
    return { targets, count: total?.count ?? 0 }
  }
}

/** The ids of licenses of the customer's orders, and of those without an order that are theirs. */
function owned(customerId: string, of: TargetsOf | null): { text: string; values: SqlValue[] } {
  const [narrowed, wanted]: [string, SqlValue[]] =
    of === null
      ? ["", []]
      : "license_id" in of
        ? ["and l.id = ?", [of.license_id]]
        : ["and l.policy_id = any(?)", [of.policy_ids]]
  const active = `join licensing_program pr on pr.id = l.program_id and pr.active
    join licensing_policy po on po.id = l.policy_id and po.active`
  return {
    text: `select l.id from "order" o join licensing_order_profile p on p.order_id = o.id
        join licensing_license l on l.order_id = o.id and l.deleted_at is null ${active}
        where o.customer_id = ? and ${SHOWN_TO_CUSTOMERS} ${narrowed}
      union all
      select l.id from licensing_license l ${active}
        where l.customer_id = ? and l.order_id is null and l.deleted_at is null ${narrowed}`,
    values: [customerId, ...wanted, customerId, ...wanted],
  }
}
