import type { OrderMailGroup } from "../orders/order-mail-types"

/** An order placed without an account; an account may claim it. */
export type ClaimableOrder = {
  id: string
  display_id: number
  email: string
  /** The guest; null = nobody. */
  owner_id: string | null
}

/** An order in the mail to a person who lost their keys. */
export type LostOrder = {
  id: string
  display_id: number
  groups: OrderMailGroup[]
  /** Token by which an account may claim it; null = it already belongs to an account. */
  claim_token: string | null
}

/** The orders and licenses of an address. */
export type LostKeys = {
  /** Its newest orders. */
  orders: LostOrder[]
  /** Number of all orders of the address, not only those in `orders`. */
  count: number
  /** Its licenses without an order. */
  without_order: OrderMailGroup[]
}
