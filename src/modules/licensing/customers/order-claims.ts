import { claimEnd, claimToken, isClaimToken } from "../domain/order-claim"
import {
  type DatabaseService,
  type DataKeysService,
  nodePrimitives,
  OWNER_EMAIL,
  SHOWN_TO_CUSTOMERS,
} from "../storage"
import { redactedGroups, redactedGroupsWithoutOrder } from "../orders"
import type { ClaimableOrder, LostKeys } from "./claims-types"

type Cradle = { databaseService: DatabaseService; dataKeysService: DataKeysService }

/** Helps people whose licenses are not in their account: orders placed as a guest, lost keys. */
export class OrderClaimsService {
  private readonly database: DatabaseService
  private readonly dataKeys: DataKeysService

  constructor({ databaseService, dataKeysService }: Cradle) {
    this.database = databaseService
    this.dataKeys = dataKeysService
  }

  /**
   * The guest order with this number, and the token of a claim link for its mailbox.
   * @returns null if there is no such order, or it belongs to an account
   */
  async start(
    orderNumber: string,
    now = new Date()
  ): Promise<(ClaimableOrder & { claim_token: string }) | null> {
    const number = /^\d{1,9}$/.exec(orderNumber)?.[0] ?? null
    const [order] = await this.database.query<ClaimableOrder>(
      `${CLAIMABLE} and (o.custom_display_id = ? or o.display_id = ?::int)
       order by o.custom_display_id is null limit 1`,
      [orderNumber, number]
    )
    return order ? { ...order, claim_token: await this.token(order, now) } : null
  }

  /** The order of a claim link's token; null = used, expired or not valid. */
  async claimed(orderId: string, token: string, now = new Date()): Promise<ClaimableOrder | null> {
    const [order] = await this.database.query<ClaimableOrder>(`${CLAIMABLE} and o.id = ?`, [
      orderId,
    ])
    const { lookup } = await this.dataKeys.get()
    return order && isClaimToken(nodePrimitives, lookup, subjectOf(order), token, now)
      ? order
      : null
  }

  /**
   * The newest orders with licenses in force whose owner has this address now, see {@link OWNER_EMAIL}, and the
   * licenses that a customer with this address holds without an order.
   * @param limit most orders returned; `count` is of all
   */
  async ofAddress(email: string, limit: number, now = new Date()): Promise<LostKeys> {
    const found = await this.database.query<{
      id: string
      display_id: number
      email: string
      owner_id: string | null
      claimable: boolean
      count: number
    }>(
      `select o.id, o.display_id, ${OWNER_EMAIL} as email, o.customer_id as owner_id,
         (${IS_CLAIMABLE}) as claimable, count(*) over ()::int as count
       from "order" o join licensing_order_profile p on p.order_id = o.id
       left join customer c on c.id = o.customer_id
       where ${SHOWN_TO_CUSTOMERS} and (lower(o.email) = ? or lower(c.email) = ?)
         and lower(${OWNER_EMAIL}) = ?
         and exists (select 1 from licensing_license l
           where l.order_id = o.id and l.state = 'active' and l.deleted_at is null)
       order by o.created_at desc, o.id desc limit ?`,
      [email, email, email, limit]
    )
    const orders = await Promise.all(
      found.map(async ({ id, display_id, claimable, ...of }) => ({
        id,
        display_id,
        groups: await redactedGroups(this.database, id, "all"),
        claim_token: claimable ? await this.token({ id, display_id, ...of }, now) : null,
      }))
    )
    const without_order = await redactedGroupsWithoutOrder(this.database, email)
    return { orders, count: found[0]?.count ?? 0, without_order }
  }

  private async token(order: ClaimableOrder, now: Date): Promise<string> {
    const { lookup } = await this.dataKeys.get()
    return claimToken(nodePrimitives, lookup, subjectOf(order), claimEnd(now))
  }
}

const subjectOf = ({ id, owner_id, email }: ClaimableOrder) => ({ order_id: id, owner_id, email })

/**
 * Whether order `o` of customer `c` is in no account: placed without one, or the account was deleted. False for
 * canceled orders, which do not change hands.
 */
const IS_CLAIMABLE = `o.email is not null and o.status <> 'canceled'
  and (c.id is null or c.deleted_at is not null or not c.has_account)`

const CLAIMABLE = `select o.id, o.display_id, ${OWNER_EMAIL} as email, o.customer_id as owner_id
  from "order" o join licensing_order_profile p on p.order_id = o.id
  left join customer c on c.id = o.customer_id
  where ${SHOWN_TO_CUSTOMERS} and ${IS_CLAIMABLE}`
