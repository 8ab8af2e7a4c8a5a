import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"

import type { LineFacts, OrderFacts } from "../../../modules/licensing/domain/reconcile-plan"

/** One line as freezing needs it. */
export type SoldLine = {
  line_item_id: string
  variant_id: string | null
  product_id: string | null
  created_at: Date
}

/** The native order as licensing sees it. */
export type LicensedOrder = { facts: OrderFacts; lines: SoldLine[]; created_at: Date }

type Amount = { amount: BigNumberInput; created_at: string | Date }

type OrderRow = {
  id: string
  version: number
  status: string
  created_at: string | Date
  canceled_at: string | Date | null
  is_draft_order: boolean
  summary?: { pending_difference?: BigNumberInput } | null
  items?: (ItemRow | null)[] | null
  payment_collections?:
    ({ payments?: { captures?: Amount[]; refunds?: Amount[] }[] } | null)[] | null
}

type ItemRow = {
  id: string
  variant_id: string | null
  product_id: string | null
  created_at: string | Date
  quantity: BigNumberInput
  detail?: Partial<
    Record<
      | "fulfilled_quantity"
      | "return_received_quantity"
      | "return_dismissed_quantity"
      | "written_off_quantity",
      BigNumberInput
    >
  > | null
}

const FIELDS = [
  "id",
  "version",
  "status",
  "created_at",
  "canceled_at",
  "is_draft_order",
  "summary.*",
  // Quantities belong to the order's version of an item: the order module joins them only for `items.*`.
  "items.*",
  "items.detail.*",
  "payment_collections.payments.captures.*",
  "payment_collections.payments.refunds.*",
]

/** Reads what reconciling needs of an order; null if there is none, or if it is still a draft. */
export async function readLicensedOrder(
  container: MedusaContainer,
  orderId: string
): Promise<LicensedOrder | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id: orderId } })
  const order = (data as unknown as OrderRow[])[0]
  if (!order || order.is_draft_order) {
    return null
  }
  const items = (order.items ?? []).filter((item): item is ItemRow => !!item)
  const payments = (order.payment_collections ?? []).flatMap((each) => each?.payments ?? [])
  const refunds = payments.flatMap((payment) => payment.refunds ?? [])
  const captures = payments.flatMap((payment) => payment.captures ?? [])
  return {
    created_at: new Date(order.created_at),
    lines: items.map((item) => ({
      line_item_id: item.id,
      variant_id: item.variant_id,
      product_id: item.product_id,
      created_at: new Date(item.created_at),
    })),
    facts: {
      order_id: order.id,
      version: order.version,
      canceled: order.status === "canceled",
      captured: total(captures),
      refunded: total(refunds),
      pending: toNumber(order.summary?.pending_difference),
      ended_at: endedAt(order, refunds),
      lines: items.map(lineFacts),
    },
  }
}

/** A unit dismissed on receipt counts as written off too, in Medusa's books; here each counts once. */
export function lineFacts(item: Pick<ItemRow, "id" | "quantity" | "detail">): LineFacts {
  const dismissed = toNumber(item.detail?.return_dismissed_quantity)
  return {
    line_item_id: item.id,
    quantity: toNumber(item.quantity),
    fulfilled: toNumber(item.detail?.fulfilled_quantity),
    returned: toNumber(item.detail?.return_received_quantity),
    dismissed,
    written_off: Math.max(0, toNumber(item.detail?.written_off_quantity) - dismissed),
  }
}

function endedAt(order: OrderRow, refunds: Amount[]): Date | null {
  if (order.canceled_at) {
    return new Date(order.canceled_at)
  }
  const times = refunds.map(({ created_at }) => new Date(created_at).getTime())
  return times.length ? new Date(Math.max(...times)) : null
}

function total(amounts: Amount[]): number {
  return MathBN.sum(0, ...amounts.map(({ amount }) => amount)).toNumber()
}

function toNumber(value: BigNumberInput | null | undefined): number {
  return MathBN.convert(value ?? 0).toNumber()
}
