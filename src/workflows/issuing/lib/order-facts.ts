import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"

import { namedLicense } from "../../../modules/licensing/domain/consumption/top-ups"
import type { LineFacts, OrderFacts } from "../../../modules/licensing/domain/reconcile/order-facts"
import {
  type CreditLineRow,
  epsilonOf,
  moneyMoves,
  type PaymentCollectionRow,
  prepaidOf,
  toNumber,
} from "./order-money"
import { isPlacing } from "./order-placing"
import { NO_SWAPS, type OrderSwaps, readSwaps, type UnitsOfLine } from "./order-swaps"

/** One line as freezing needs it. */
export type SoldLine = {
  line_item_id: string
  variant_id: string | null
  product_id: string | null
  created_at: Date
  /** The license that the line names, to add uses to; null = none. */
  license_id: string | null
}

/** The native order as licensing sees it. */
export type LicensedOrder = { facts: OrderFacts; lines: SoldLine[]; created_at: Date }

type OrderRow = {
  id: string
  version: number
  status: string
  currency_code: string
  created_at: string | Date
  canceled_at: string | Date | null
  is_draft_order: boolean
  total: BigNumberInput
  summary?: { pending_difference?: BigNumberInput } | null
  items?: (ItemRow | null)[] | null
  credit_lines?: (CreditLineRow | null)[] | null
  payment_collections?: (PaymentCollectionRow | null)[] | null
}

type ItemRow = {
  id: string
  variant_id: string | null
  product_id: string | null
  created_at: string | Date
  quantity: BigNumberInput
  total?: BigNumberInput | null
  requires_shipping?: boolean | null
  metadata?: Record<string, unknown> | null
  detail?: Partial<
    Record<
      | "fulfilled_quantity"
      | "return_requested_quantity"
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
  "currency_code",
  "created_at",
  "canceled_at",
  "is_draft_order",
  // Asking for the total makes Medusa compute what is pending; the stored difference is stale.
  "total",
  "summary.*",
  // Quantities belong to the order's version of an item: the order module joins them only for `items.*`.
  "items.*",
  "items.detail.*",
  // Only those of this version of the order; every version has copies.
  "credit_lines.*",
  "payment_collections.id",
  "payment_collections.payment_sessions.status",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.captures.*",
  "payment_collections.payments.refunds.*",
  "payment_collections.payments.refunds.refund_reason.*",
]

/** Reads what reconciling needs of an order; null if it does not exist or is still a draft. */
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
  const collections = (order.payment_collections ?? []).filter(
    (each): each is PaymentCollectionRow => !!each
  )
  const swaps = items.some(mayBeSwapped) ? await readSwaps(container, order.id) : NO_SWAPS
  const { captures, refunds } = moneyMoves(collections)
  return {
    created_at: new Date(order.created_at),
    lines: items.map((item) => ({
      line_item_id: item.id,
      variant_id: item.variant_id,
      product_id: item.product_id,
      created_at: new Date(item.created_at),
      license_id: namedLicense(item.metadata),
    })),
    facts: {
      order_id: order.id,
      version: order.version,
      canceled: order.status === "canceled",
      gone: false,
      placing: await isPlacing(
        container,
        { id: order.id, created_at: order.created_at, total: toNumber(order.total), collections },
        new Date()
      ),
      epsilon: epsilonOf(order.currency_code),
      pending: toNumber(order.summary?.pending_difference),
      captures,
      refunds,
      prepaid: prepaidOf(order.credit_lines ?? [], collections),
      canceled_at: order.canceled_at ? new Date(order.canceled_at).getTime() : null,
      lines: items.map((item) => lineFacts(item, swaps)),
      swaps: swaps.swaps,
    },
  }
}

/** The facts of an order whose row is gone for good: nothing is owed. */
export function factsOfGoneOrder(orderId: string): OrderFacts {
  return {
    order_id: orderId,
    version: 0,
    canceled: false,
    gone: true,
    placing: false,
    epsilon: 0,
    pending: 0,
    captures: [],
    refunds: [],
    prepaid: 0,
    canceled_at: null,
    lines: [],
    swaps: [],
  }
}

/**
 * The units booked on a line, less those that claims and exchanges asked back. Each unit counts once, although
 * Medusa may book it twice: one dismissed on receipt is also written off.
 */
export function lineFacts(
  item: Pick<ItemRow, "id" | "quantity" | "created_at" | "total" | "requires_shipping" | "detail">,
  { booked }: Pick<OrderSwaps, "booked"> = NO_SWAPS
): LineFacts {
  const swapped: UnitsOfLine = booked.get(item.id) ?? NO_UNITS
  const quantity = toNumber(item.quantity)
  const received = toNumber(item.detail?.return_received_quantity)
  const dismissed = toNumber(item.detail?.return_dismissed_quantity)
  const writtenOff = toNumber(item.detail?.written_off_quantity) - dismissed
  // Medusa's total of a line is that of the units that were not received or dismissed.
  const counted = MathBN.sub(quantity, received, dismissed).toNumber()
  return {
    line_item_id: item.id,
    created_at: new Date(item.created_at).getTime(),
    quantity,
    fulfilled: toNumber(item.detail?.fulfilled_quantity),
    returned: Math.max(0, received - swapped.received),
    dismissed: Math.max(0, dismissed - swapped.dismissed),
    written_off: Math.max(0, writtenOff - swapped.written_off),
    requested: Math.max(0, toNumber(item.detail?.return_requested_quantity) - swapped.requested),
    unit_value: counted > 0 ? MathBN.div(item.total ?? 0, counted).toNumber() : 0,
    requires_shipping: item.requires_shipping !== false,
  }
}

const NO_UNITS: UnitsOfLine = { received: 0, dismissed: 0, written_off: 0, requested: 0 }

/** Units of the line were asked back, perhaps by a claim or an exchange. */
function mayBeSwapped(item: ItemRow): boolean {
  const { returned, dismissed, written_off, requested } = lineFacts(item)
  return returned + dismissed + written_off + requested > 0
}
