import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { find, required, type Row } from "./context"

/** The order state that the seed checks before an act. Amounts are plain numbers. */
export interface OrderState extends Row {
  status: string
  currency_code: string
  version: number
  total: number
  summary: { pending_difference: number }
  items: ItemState[]
  fulfillments: (Row & { canceled_at: string | null })[]
  shipping_methods: { shipping_option_id: string | null }[]
  payment_collections: (Row & { status: string; amount: number; payments: PaymentState[] })[]
  credit_lines: { amount: number }[]
  transactions: { reference: string | null; reference_id: string | null }[]
}

interface ItemState extends Row {
  variant_sku: string
  quantity: number
  requires_shipping: boolean
  detail: { fulfilled_quantity: number; return_received_quantity: number }
}

export interface PaymentState extends Row {
  amount: number
  captures: (Row & { amount: number })[]
  refunds: (Row & { amount: number })[]
}

export async function readOrder(container: MedusaContainer, id: string): Promise<OrderState> {
  const [order] = await find<OrderState>(
    container,
    "order",
    [
      "id",
      "status",
      "currency_code",
      "version",
      "total",
      "summary.*",
      "items.*",
      "items.detail.*",
      "fulfillments.id",
      "fulfillments.canceled_at",
      "shipping_methods.shipping_option_id",
      "payment_collections.*",
      "payment_collections.payments.*",
      "payment_collections.payments.captures.*",
      "payment_collections.payments.refunds.*",
      "credit_lines.*",
      "transactions.*",
    ],
    { id }
  )
  return required(order, `order ${id}`)
}

export function payments(order: OrderState): PaymentState[] {
  return order.payment_collections.flatMap((collection) => collection.payments ?? [])
}

/** The sum of the amounts, in the currency's main unit. */
export function sum(rows: { amount: number }[]): number {
  return rows.reduce((total, { amount }) => total + Number(amount), 0)
}

/** An amount as money of that currency: yen have no cents. */
export function money(amount: number, currency: string): number {
  const digits = currency === "jpy" ? 0 : 2
  return Number(amount.toFixed(digits))
}

/**
 * Adds order transactions for captures and refunds that a killed run left out.
 */
export async function completeAccount(
  container: MedusaContainer,
  order: OrderState
): Promise<void> {
  const entered = new Set(order.transactions.map(({ reference_id }) => reference_id))
  const missing = payments(order).flatMap((payment) => [
    ...payment.captures.map((capture) => ({ ...capture, reference: "capture", sign: 1 })),
    ...payment.refunds.map((refund) => ({ ...refund, reference: "refund", sign: -1 })),
  ])
  for (const { id, amount, reference, sign } of missing) {
    if (!entered.has(id)) {
      await container.resolve(Modules.ORDER).addOrderTransactions({
        order_id: order.id,
        amount: sign * Number(amount),
        currency_code: order.currency_code,
        reference,
        reference_id: id,
      })
    }
  }
}
