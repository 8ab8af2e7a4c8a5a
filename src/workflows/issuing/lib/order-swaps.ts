import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, ReturnStatus } from "@medusajs/framework/utils"

import type { Swap } from "../../../modules/licensing/domain/reconcile/order-facts"
import { toNumber } from "./order-money"

/** Units that claims and exchanges have booked on a line. */
export type UnitsOfLine = {
  received: number
  dismissed: number
  written_off: number
  requested: number
}

/** What claims and exchanges ask of an order, and how much of it the order's lines have booked. */
export type OrderSwaps = { swaps: Swap[]; booked: Map<string, UnitsOfLine> }

export const NO_SWAPS: OrderSwaps = { swaps: [], booked: new Map() }

type Units = { item_id: string; quantity: BigNumberInput }

type ReturnItemRow = Units & {
  received_quantity?: BigNumberInput | null
  damaged_quantity?: BigNumberInput | null
}

/** A return; a plain one belongs to neither claim nor exchange. */
export type ReturnRow = {
  status: string
  claim_id?: string | null
  exchange_id?: string | null
  items?: ReturnItemRow[] | null
}

/** A claim or an exchange. Medusa lists the items of a claim twice unless the order is asked for as well. */
export type SwapRow = {
  canceled_at: string | Date | null
  claim_items?: (Units & { is_additional_item?: boolean })[] | null
  additional_items?: (Units & { is_additional_item?: boolean | null })[] | null
  return?: Pick<ReturnRow, "status" | "items"> | null
}

const FIELDS = [
  "id",
  "canceled_at",
  "additional_items.*",
  "return.status",
  "return.items.item_id",
  "return.items.quantity",
  "return.items.received_quantity",
  "return.items.damaged_quantity",
]

const RETURN_FIELDS = [
  "id",
  "status",
  "claim_id",
  "exchange_id",
  "items.item_id",
  "items.quantity",
  "items.received_quantity",
  "items.damaged_quantity",
]

/** Reads the claims and exchanges of an order. A canceled one does not count. */
export async function readSwaps(container: MedusaContainer, orderId: string): Promise<OrderSwaps> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { order_id: orderId }
  const [claims, exchanges, returns] = await Promise.all([
    query.graph({ entity: "order_claim", fields: [...FIELDS, "claim_items.*"], filters }),
    query.graph({ entity: "order_exchange", fields: FIELDS, filters }),
    query.graph({ entity: "return", fields: RETURN_FIELDS, filters }),
  ])
  return swapsOf(
    claims.data as unknown as SwapRow[],
    exchanges.data as unknown as SwapRow[],
    returns.data as unknown as ReturnRow[]
  )
}

/** See {@link readSwaps}. */
export function swapsOf(claims: SwapRow[], exchanges: SwapRow[], returns: ReturnRow[]): OrderSwaps {
  const rows = [
    ...claims.map((row) => ({ row, kind: "claim" as const })),
    ...exchanges.map((row) => ({ row, kind: "exchange" as const })),
  ].filter(({ row }) => !row.canceled_at)
  const booked = new Map<string, UnitsOfLine>()
  const plainly = new Set(
    returns
      .filter(({ claim_id, exchange_id }) => !claim_id && !exchange_id)
      .flatMap((back) => itemsOf(back).map(({ item_id }) => item_id))
  )
  for (const { row } of rows) {
    book(row, booked, plainly)
  }
  return {
    booked,
    swaps: rows.map(({ row, kind }) => ({
      kind,
      requested: requestedBy(row),
      replacements: (row.additional_items ?? [])
        .filter((item) => kind === "exchange" || item.is_additional_item)
        .map(({ item_id }) => item_id),
    })),
  }
}

/** A unit that is written off and asked for as well is one unit. */
function requestedBy(row: SwapRow): Swap["requested"] {
  const claimed = unitsBy(claimedItems(row))
  const returned = unitsBy(returnItems(row))
  const lines = new Set([...claimed.keys(), ...returned.keys()])
  return [...lines].map((line_item_id) => ({
    line_item_id,
    units: Math.max(claimed.get(line_item_id) ?? 0, returned.get(line_item_id) ?? 0),
  }))
}

/**
 * If no plain return asks for the line, all its booked returns belong to claims and exchanges. The return's
 * items cannot say it: when a return is received in parts, they hold the last part only.
 */
function book(row: SwapRow, booked: Map<string, UnitsOfLine>, plainly: Set<string>): void {
  const at = (line: string): UnitsOfLine => {
    const units = booked.get(line) ?? { received: 0, dismissed: 0, written_off: 0, requested: 0 }
    booked.set(line, units)
    return units
  }
  for (const { item_id, quantity } of claimedItems(row)) {
    at(item_id).written_off += toNumber(quantity)
  }
  for (const item of returnItems(row)) {
    const units = at(item.item_id)
    if (!plainly.has(item.item_id)) {
      Object.assign(units, { received: Infinity, dismissed: Infinity, requested: Infinity })
      continue
    }
    // Damaged units count as received.
    const came = toNumber(item.received_quantity)
    const dismissed = toNumber(item.damaged_quantity)
    units.received += came - dismissed
    units.dismissed += dismissed
    units.requested += Math.max(0, toNumber(item.quantity) - came)
  }
}

function claimedItems({ claim_items }: SwapRow): Units[] {
  return (claim_items ?? []).filter(({ is_additional_item }) => !is_additional_item)
}

function returnItems({ return: back }: SwapRow): ReturnItemRow[] {
  return back ? itemsOf(back) : []
}

function itemsOf({ status, items }: Pick<ReturnRow, "status" | "items">): ReturnItemRow[] {
  return status === ReturnStatus.CANCELED ? [] : (items ?? [])
}

function unitsBy(items: Units[]): Map<string, number> {
  const units = new Map<string, number>()
  for (const { item_id, quantity } of items) {
    units.set(item_id, (units.get(item_id) ?? 0) + toNumber(quantity))
  }
  return units
}
