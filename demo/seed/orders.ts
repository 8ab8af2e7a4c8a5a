import type { MedusaContainer, UpdateOrderDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { PRODUCTS } from "./catalogue-plan"
import {
  find,
  required,
  writeJournal,
  type Journal,
  type Progress,
  type Row,
  type Shop,
} from "./context"
import { doActs } from "./order-acts"
import { ORDERS } from "./orders-plan"
import { findPlaced, placeOrder, type Sellable } from "./place-order"

/**
 * Places every planned order that does not exist yet and performs its acts. The journal
 * records completed orders.
 *
 * @returns the ids of all orders of the plan.
 */
export async function makeOrders(
  container: MedusaContainer,
  shop: Shop,
  journal: Journal,
  progress: Progress
): Promise<string[]> {
  const variants = await listVariants(container)
  const placed = await findPlaced(container, ORDERS)
  for (const [index, plan] of ORDERS.entries()) {
    if (journal.orders.includes(plan.key) && placed.has(plan.key)) {
      continue
    }
    progress(`Seeding orders ${index + 1}/${ORDERS.length} …`)
    const id = placed.get(plan.key) ?? (await placeOrder(container, shop, plan, variants))
    placed.set(plan.key, id)
    await datePlacing(container, id, ORDERS.length - 1 - index)
    await doActs(container, shop, id, plan.acts)
    journal.orders.push(plan.key)
    await writeJournal(container, journal)
  }
  return [...placed.values()]
}

/**
 * Spreads the orders over the last weeks, so that lists by date have something to sort. Only the time when an
 * order was placed can be changed afterwards in Medusa: its later events stay dated today.
 */
async function datePlacing(container: MedusaContainer, id: string, before: number): Promise<void> {
  const hours = before * 17 + (before % 5)
  const dated: UpdateOrderDTO & { created_at: Date } = {
    created_at: new Date(Date.now() - (hours * 60 + ((before * 37) % 60)) * 60_000),
  }
  await container.resolve(Modules.ORDER).updateOrders(id, dated)
}

async function listVariants(container: MedusaContainer): Promise<Map<string, Sellable>> {
  const plans = PRODUCTS.flatMap(({ title, variants }) =>
    variants.map((variant) => ({ title, variant }))
  )
  const rows = await find<Row & { sku: string }>(container, "variant", ["id", "sku"], {
    sku: plans.map(({ variant }) => variant.sku),
  })
  const ids = new Map(rows.map(({ id, sku }) => [sku, id]))
  return new Map(
    plans.map(({ title, variant: { sku, prices, stock } }) => [
      sku,
      {
        id: required(ids.get(sku), `variant ${sku}`),
        title,
        prices,
        physical: stock !== undefined,
      },
    ])
  )
}
