import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  addShippingMethodToCartWorkflow,
  completeCartWorkflow,
  convertDraftOrderWorkflow,
  createCartWorkflow,
  createOrderWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  deleteReservationsByLineItemsWorkflow,
} from "@medusajs/medusa/core-flows"

import { find, required, type CurrencyCode, type Row, type Shop } from "./context"
import type { OrderPlan } from "./orders-plan"

/** The fields of a variant for placing an order. */
export interface Sellable {
  id: string
  title: string
  physical: boolean
  prices: Record<CurrencyCode, number>
}

const ADDRESSES = {
  eur: { address_1: "Lindenallee 12", city: "Leipzig", postal_code: "04109", country_code: "de" },
  usd: {
    address_1: "214 Harbor Street",
    city: "Portland",
    postal_code: "97209",
    country_code: "us",
  },
  jpy: { address_1: "3-8 Kitamachi", city: "Kobe", postal_code: "650-0001", country_code: "jp" },
} as const

/** Places a planned order in a realistic way, and returns its id. */
export async function placeOrder(
  container: MedusaContainer,
  shop: Shop,
  plan: OrderPlan,
  variants: Map<string, Sellable>
): Promise<string> {
  return plan.via === "draft" || plan.via === "admin"
    ? writeOrder(container, shop, plan, variants)
    : checkOut(container, shop, plan, variants)
}

/** Created by staff. A draft becomes an order when it is converted. */
async function writeOrder(
  container: MedusaContainer,
  shop: Shop,
  plan: OrderPlan,
  variants: Map<string, Sellable>
): Promise<string> {
  const isDraft = plan.via === "draft"
  // Medusa's own route also passes `is_draft_order`, which the workflow's type lacks.
  const input = {
    ...(await orderHead(container, shop, plan)),
    status: isDraft ? "draft" : "pending",
    is_draft_order: isDraft,
    items: plan.items.map(([sku, quantity]) => {
      const variant = required(variants.get(sku), `variant ${sku}`)
      return {
        variant_id: variant.id,
        title: variant.title,
        quantity,
        unit_price: variant.prices[plan.currency],
        // As the regions of the shop have it, see shop.ts.
        is_tax_inclusive: plan.currency !== "usd",
      }
    }),
  }
  const { result } = await createOrderWorkflow(container).run({ input })
  const { id } = required(result, "order")
  if (isDraft) {
    await convertDraftOrderWorkflow(container).run({ input: { id } })
  }
  return id
}

async function checkOut(
  container: MedusaContainer,
  shop: Shop,
  plan: OrderPlan,
  variants: Map<string, Sellable>
): Promise<string> {
  const items = plan.items.map(([sku, quantity]) => ({
    quantity,
    ...required(variants.get(sku), `variant ${sku}`),
  }))
  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      ...(await orderHead(container, shop, plan)),
      items: items.map(({ id, quantity }) => ({ variant_id: id, quantity })),
      promo_codes: plan.code ? [plan.code] : [],
    },
  })
  if (items.some(({ physical }) => physical)) {
    await addShippingMethodToCartWorkflow(container).run({
      input: { cart_id: cart.id, options: [{ id: shop.parcelOptionId }] },
    })
  }
  const [{ total } = { total: 0 }] = await find<{ total: number }>(container, "cart", ["total"], {
    id: cart.id,
  })
  if (Number(total) > 0) {
    const { result: collection } = await createPaymentCollectionForCartWorkflow(container).run({
      input: { cart_id: cart.id },
    })
    await createPaymentSessionsWorkflow(container).run({
      input: { payment_collection_id: collection.id, provider_id: "pp_system_default" },
    })
  }
  const { result } = await completeCartWorkflow(container).run({ input: { id: cart.id } })
  return result.id
}

async function orderHead(container: MedusaContainer, shop: Shop, plan: OrderPlan) {
  const [customer] = await find<Row & { first_name: string; last_name: string }>(
    container,
    "customer",
    ["id", "first_name", "last_name"],
    { email: plan.email, has_account: true }
  )
  const address = {
    first_name: customer?.first_name ?? "Kim",
    last_name: customer?.last_name ?? "Guest",
    ...ADDRESSES[plan.currency],
  }
  return {
    region_id: shop.regions[plan.currency],
    currency_code: plan.currency,
    sales_channel_id: shop.salesChannelId,
    email: plan.email,
    ...(customer ? { customer_id: customer.id } : {}),
    shipping_address: { ...address },
    billing_address: { ...address },
    metadata: { demo_key: plan.key },
  }
}

interface PlacedRow extends Row {
  status: string
  is_draft_order: boolean
  total: number
  metadata: Record<string, unknown> | null
  items: Row[]
  cart: Row | null
  payment_collections: { payments: Row[] }[]
}

/**
 * The placed orders by key. An order that a killed run left half placed (without
 * its cart, or without its authorized payment) is removed: it was not visible yet,
 * since `order.placed` is emitted at the end.
 */
export async function findPlaced(
  container: MedusaContainer,
  plans: OrderPlan[]
): Promise<Map<string, string>> {
  const orders = await find<PlacedRow>(container, "order", [
    "id",
    "status",
    "is_draft_order",
    "total",
    "metadata",
    "items.id",
    "cart.id",
    "payment_collections.payments.id",
  ])
  const placed = new Map<string, string>()
  for (const order of orders) {
    const plan = plans.find(({ key }) => key === order.metadata?.demo_key)
    if (!plan) {
      continue
    }
    if (!isPlaced(order, plan)) {
      await removeHalfPlaced(container, order)
    } else {
      placed.set(plan.key, order.id)
      if (order.is_draft_order) {
        await convertDraftOrderWorkflow(container).run({ input: { id: order.id } })
      }
    }
  }
  return placed
}

function isPlaced(order: PlacedRow, plan: OrderPlan): boolean {
  if (plan.via === "draft" || plan.via === "admin") {
    return order.items.length === plan.items.length
  }
  const isFree = plan.code !== undefined || plan.key === "trial-free"
  const payments = order.payment_collections.flatMap((collection) => collection.payments ?? [])
  return Boolean(order.cart) && (isFree || payments.length > 0)
}

async function removeHalfPlaced(container: MedusaContainer, order: PlacedRow): Promise<void> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  await deleteReservationsByLineItemsWorkflow(container).run({
    input: { ids: order.items.map(({ id }) => id) },
  })
  await link.delete({ [Modules.ORDER]: { order_id: order.id } })
  await container.resolve(Modules.ORDER).deleteOrders([order.id])
}
