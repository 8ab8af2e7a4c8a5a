import {
  type DatabaseService,
  OWNER,
  SHOWN_TO_CUSTOMERS,
  TOP_UP_TARGET,
  type SqlValue,
} from "../storage"
import type { OwnTarget } from "./types"

/** Most licenses of one answer. */
const MOST_TARGETS = 200

/** Reads which licenses of a customer uses can be bought for. */
export class CustomerTopUpsService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /**
   * The licenses that the customer owns and sees, the newest first; none of an inactive policy or program, whose lines
   * wait in the order until staff apply policies.
   * @param of one license, those of some policies, or (null) all
   */
  async targets(
    customerId: string,
    of: { license_id: string } | { policy_ids: string[] } | null
  ): Promise<OwnTarget[]> {
    const { where, values } = narrowed(of)
    return await this.database.query<OwnTarget>(
      `select ${TOP_UP_TARGET}, true as owned, l.key_redacted,
         json_build_object('id', pr.id, 'name', pr.name) as program,
         json_build_object('id', po.id, 'name', po.name) as policy
       from "order" o join licensing_order_profile p on p.order_id = o.id
       join licensing_license l on l.order_id = o.id and l.deleted_at is null
       join licensing_program pr on pr.id = l.program_id and pr.active
       join licensing_policy po on po.id = l.policy_id and po.active
       where o.customer_id = ? and ${OWNER} = o.customer_id and ${SHOWN_TO_CUSTOMERS} ${where}
       order by l.id desc limit ${MOST_TARGETS}`,
      [customerId, ...values]
    )
  }
}

function narrowed(of: { license_id: string } | { policy_ids: string[] } | null): {
  where: string
  values: SqlValue[]
} {
  if (of === null) {
    return { where: "", values: [] }
  }
  return "license_id" in of
    ? { where: "and l.id = ?", values: [of.license_id] }
    : { where: "and l.policy_id = any(?)", values: [of.policy_ids] }
}
