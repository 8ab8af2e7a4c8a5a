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

type ClaimRow = {
  canceled_at: string | Date | null
  claim_items?: { item_id: string; quantity: BigNumberInput }[] | null
  return?: { items?: ReturnItemRow[] | null } | null
}

type ReturnItemRow = {
  item_id: string
  received_quantity?: BigNumberInput | null
  damaged_quantity?: BigNumberInput | null
}

const CLAIM_FIELDS = [
  "id",
  "canceled_at",
  "claim_items.item_id",
  "claim_items.quantity",
  "return.items.item_id",
  "return.items.received_quantity",
  "return.items.damaged_quantity",
]

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
  const cameBack = await claimedAndBack(container, order.id, items)
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
      lines: items.map((item) => lineFacts(item, cameBack.get(item.id))),
    },
  }
}

/**
 * Each unit counts once, which in Medusa's books may stand twice: one dismissed on receipt is written off
 * too, and so is one that a claim wrote off and that then came back (`cameBack` of them).
 */
export function lineFacts(
  item: Pick<ItemRow, "id" | "quantity" | "detail">,
  cameBack = 0
): LineFacts {
  const dismissed = toNumber(item.detail?.return_dismissed_quantity)
  return {
    line_item_id: item.id,
    quantity: toNumber(item.quantity),
    fulfilled: toNumber(item.detail?.fulfilled_quantity),
    returned: toNumber(item.detail?.return_received_quantity),
    dismissed,
    written_off: Math.max(0, toNumber(item.detail?.written_off_quantity) - dismissed - cameBack),
  }
}

/** Units by line that a claim wrote off and that its own return brought back. Asks only where both happened. */
async function claimedAndBack(
  container: MedusaContainer,
  orderId: string,
  items: ItemRow[]
): Promise<Map<string, number>> {
  const doubtful = items.map((item) => lineFacts(item)).filter(isLostTwice)
  if (doubtful.length === 0) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_claim",
    fields: CLAIM_FIELDS,
    filters: { order_id: orderId },
  })
  return unitsClaimedAndBack(data as unknown as ClaimRow[])
}

function isLostTwice({ returned, dismissed, written_off }: LineFacts): boolean {
  return written_off > 0 && returned + dismissed > 0
}

/** For each line the units that a claim holds and its return has received, in whatever state they came. */
export function unitsClaimedAndBack(claims: ClaimRow[]): Map<string, number> {
  const units = new Map<string, number>()
  for (const { canceled_at, claim_items, return: back } of claims) {
    for (const { item_id, quantity } of canceled_at ? [] : (claim_items ?? [])) {
      const received = (back?.items ?? [])
        .filter((each) => each.item_id === item_id)
        .map((each) => toNumber(each.received_quantity) + toNumber(each.damaged_quantity))
        .reduce((one, other) => one + other, 0)
      units.set(item_id, (units.get(item_id) ?? 0) + Math.min(toNumber(quantity), received))
    }
  }
  return units
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
