import type { OrderMailGroup } from "../orders/order-mail-types"

/** An order that was placed without an account, so that an account may claim it. */
export type ClaimableOrder = {
  id: string
  display_id: number
  email: string
  /** The guest; null = nobody. */
  owner_id: string | null
}

/** An order in the mail to somebody who lost their keys. */
export type LostOrder = {
  id: string
  display_id: number
  groups: OrderMailGroup[]
  /** Token with which an account may claim it; null = it belongs to an account already. */
  claim_token: string | null
}

/** What belongs to an address. */
export type LostKeys = {
  /** The newest of its orders. */
  orders: LostOrder[]
  /** Orders of the address, whether among `orders` or not. */
  count: number
  /** Its licenses without an order. */
  without_order: OrderMailGroup[]
}
