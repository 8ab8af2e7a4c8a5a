import { type DatabaseService, LINE_SOURCES_SQL, type SqlValue } from "../storage"
import type { OrderMailGroup } from "./order-mail-types"

/** Most masked keys that a mail shows per policy. */
const SHOWN_KEYS = 5
/** Most whole keys that an opted-in mail writes per policy. */
const LISTED_IDS = 100

/**
 * An order's licenses in force, grouped by what was bought (those of a bundle together), with the first few masked keys of each group.
 * @param which ids of licenses, or those that the purchase made
 */
export async function redactedGroups(
  database: DatabaseService,
  orderId: string,
  which: string[] | "purchased" | "all" = "purchased"
): Promise<OrderMailGroup[]> {
  return await groupsOf(
    database,
    `l.order_id = ? and ${conditionOf(which)}`,
    Array.isArray(which) ? [orderId, which] : [orderId]
  )
}

/** The licenses in force that customers with this address hold without an order, grouped likewise. */
export async function redactedGroupsWithoutOrder(
  database: DatabaseService,
  email: string
): Promise<OrderMailGroup[]> {
  return await groupsOf(
    database,
    `l.order_id is null and l.customer_id in
       (select c.id from customer c where lower(c.email) = ? and c.deleted_at is null)`,
    [email]
  )
}

async function groupsOf(
  database: DatabaseService,
  condition: string,
  values: SqlValue[]
): Promise<OrderMailGroup[]> {
  return await database.query<OrderMailGroup>(
    `select bs.name as bundle_name, pr.name as program_name, po.name as policy_name, count(*)::int as count,
       (array_agg(l.key_redacted order by l.created_at, l.unit_index))[1:${SHOWN_KEYS}] as keys_redacted,
       (array_agg(l.id order by l.created_at, l.unit_index))[1:${LISTED_IDS}] as license_ids
     from licensing_license l
     join licensing_program pr on pr.id = l.program_id
     join licensing_policy po on po.id = l.policy_id
     left join licensing_bundle_sale bs on bs.id = l.bundle_id
     where ${condition} and l.state = 'active' and l.deleted_at is null
     group by bs.name, pr.name, po.name order by bs.name nulls last, pr.name, po.name`,
    values
  )
}

function conditionOf(which: string[] | "purchased" | "all"): string {
  if (Array.isArray(which)) {
    return "l.id = any(?)"
  }
  return which === "purchased" ? `l.source in ${LINE_SOURCES_SQL}` : "true"
}
