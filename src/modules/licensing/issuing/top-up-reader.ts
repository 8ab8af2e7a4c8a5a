import type { Context } from "@medusajs/framework/types"

import { MOST_COUNTED } from "../domain/consumption/consumption"
import { chooseTopUp, type TopUpOffer, type TopUpTarget } from "../domain/consumption/top-ups"
import type { OrderFacts } from "../domain/reconcile/order-facts"
import { lineNotTopUp } from "./top-ups"
import { type DatabaseService, SEEN_BY_CUSTOMER, TOP_UP_TARGET } from "../storage"

/** A line that adds uses, for people to see. */
export type SeenTopUp = {
  line_item_id: string
  /** What the line sells, as the shop called it then; null = the order has no such line any more. */
  product_title: string | null
  variant_title: string | null
  /** The license that the line names; null = none, or one that the reader may not see. */
  license: {
    id: string
    key_redacted: string | null
    order_id: string | null
    program: { id: string; name: string }
  } | null
  feature: string | null
  until: string
  /** Uses that one unit adds. */
  uses: number
  /** Units whose uses are added, and the uses that count of them. */
  units: number
  added: number
  /** Uses that the order took back. */
  taken_back: number
}

/** A license that a line could add its uses to. */
export type TopUpLicense = {
  id: string
  key_redacted: string | null
  order_id: string | null
  program: { id: string; name: string }
  policy: { id: string; name: string }
}

/** Most licenses that are offered, and that are looked at for it. */
const MOST_OFFERED = 100
const MOST_LOOKED_AT = 500

/** Reads the lines of orders that add uses to a license. */
export class TopUpReaderService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /**
   * The lines of an order that add uses; of one that may top up several policies the one that applies.
   * @param customerId who reads: what they may not see of a license, the line does not show; null = staff
   */
  async ofOrder(
    orderId: string,
    customerId: string | null = null,
    context: Context = {}
  ): Promise<SeenTopUp[]> {
    const seen = customerId === null ? "" : `and ${SEEN_BY_CUSTOMER}`
    return await this.database.query<SeenTopUp>(
      `select distinct on (e.line_item_id) e.line_item_id, e.top_up_uses as uses,
         nullif(e.top_up_feature, '') as feature, e.top_up_until as until,
         coalesce(i.product_title, i.title) as product_title, i.variant_title,
         case when l.id is not null then json_build_object('id', l.id, 'key_redacted', l.key_redacted,
           'order_id', l.order_id, 'program', json_build_object('id', pr.id, 'name', pr.name)) end as license,
         t.units, t.added, t.taken_back
       from licensing_line_entitlement e
       left join licensing_license l on l.id = e.top_up_license_id and l.deleted_at is null ${seen}
       left join licensing_program pr on pr.id = l.program_id
       left join order_line_item i on i.id = e.line_item_id
       cross join lateral (
         select coalesce(sum(units - ended_units), 0)::int as units,
           least(coalesce(sum(uses::bigint * units - taken_back), 0), ${MOST_COUNTED})::int as added,
           least(coalesce(sum(taken_back), 0), ${MOST_COUNTED})::int as taken_back, count(*) = 0 as untouched
         from licensing_top_up where entitlement_id = e.id) t
       where e.order_id = ? and e.top_up_uses is not null
       order by e.line_item_id, t.untouched, e.policy_id is distinct from l.policy_id, e.id`,
      [...(customerId === null ? [] : [customerId, customerId, customerId]), orderId],
      context
    )
  }

  /**
   * The licenses that a line could add its uses to now, the newest first: those of the order's customer that
   * reconciling would not refuse. `more` = there may be others.
   * @throws LINE_NOT_TOP_UP
   */
  async licensesFor(
    { order_id, lines }: Pick<OrderFacts, "order_id" | "lines">,
    lineItemId: string,
    now = new Date()
  ): Promise<{ licenses: TopUpLicense[]; more: boolean }> {
    const offers = await this.database.query<TopUpOffer>(
      `select id, policy_id, top_up_uses as uses, top_up_feature as feature, top_up_until as until
       from licensing_line_entitlement
       where order_id = ? and line_item_id = ? and top_up_uses is not null and deleted_at is null`,
      [order_id, lineItemId]
    )
    if (offers.length === 0) {
      throw lineNotTopUp(lineItemId)
    }
    const units = lines.find(({ line_item_id }) => line_item_id === lineItemId)?.quantity ?? 0
    const targets = await this.database.query<TopUpTarget & Omit<TopUpLicense, "id">>(
      `select ${TOP_UP_TARGET}, true as owned, l.key_redacted, l.order_id,
         json_build_object('id', pr.id, 'name', pr.name) as program,
         json_build_object('id', po.id, 'name', po.name) as policy
       from (
         select l.id from "order" b
         join "order" o on o.customer_id = b.customer_id and o.deleted_at is null
         join licensing_license l on l.order_id = o.id
         where b.id = ? and l.policy_id = any(?) and l.deleted_at is null
         union all
         select l.id from "order" b join licensing_license l on l.customer_id = b.customer_id
         where b.id = ? and l.order_id is null and l.policy_id = any(?) and l.deleted_at is null
         order by id desc limit ${MOST_LOOKED_AT}) mine
       join licensing_license l on l.id = mine.id
       join licensing_program pr on pr.id = l.program_id
       join licensing_policy po on po.id = l.policy_id
       order by l.id desc`,
      [order_id, policyIds(offers), order_id, policyIds(offers)]
    )
    const fitting = targets.filter(
      (target) => chooseTopUp(offers, true, target, units, now).problem === null
    )
    return {
      licenses: fitting
        .slice(0, MOST_OFFERED)
        .map(({ license_id: id, key_redacted, order_id: of, program, policy }) => ({
          id,
          key_redacted,
          order_id: of,
          program,
          policy,
        })),
      more: fitting.length > MOST_OFFERED || targets.length === MOST_LOOKED_AT,
    }
  }
}

const policyIds = (offers: readonly TopUpOffer[]): string[] =>
  offers.map(({ policy_id }) => policy_id)
