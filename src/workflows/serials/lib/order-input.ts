import type { CreateOrderDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { licensingError } from "../../../modules/licensing/errors"
import type { SerialReservation } from "../../../modules/licensing/serials/types"

/** The customer of an order, and its sales channel. */
export type SerialBuyer = {
  customer_id: string
  email: string
  /** Of the request's publishable key; null = the store's default. */
  sales_channel_id: string | null
}

/** Metadata of orders that serials made; the serial itself is never there. */
const SERIAL_ORDER_SOURCE = "serial"

/**
 * The draft order of a serial: one line of price zero, of the batch's variant or named after program and
 * policy. Its region is the one of the customer's newest order, else the store's default, else the first: a
 * price of zero is the same everywhere.
 * @throws SERIAL_NO_REGION if the shop has no region
 */
export async function serialOrderInput(
  container: MedusaContainer,
  { serial_id, program_name, policy_name, variant_id }: SerialReservation,
  buyer: SerialBuyer
): Promise<CreateOrderDTO & { is_draft_order: true }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: stores } = await query.graph({
    entity: "store",
    fields: ["default_region_id", "default_sales_channel_id"],
    pagination: { skip: 0, take: 1 },
  })
  const region = await regionOf(container, buyer.customer_id, stores[0]?.default_region_id ?? null)
  const variant = variant_id === null ? null : await variantOf(container, variant_id)
  return {
    region_id: region.id,
    currency_code: region.currency_code,
    sales_channel_id: buyer.sales_channel_id ?? stores[0]?.default_sales_channel_id ?? undefined,
    customer_id: buyer.customer_id,
    email: buyer.email,
    status: "draft",
    is_draft_order: true,
    no_notification: false,
    items: [
      {
        ...(variant
          ? {
              variant_id: variant.id,
              product_id: variant.product_id ?? undefined,
              title: variant.title,
            }
          : { title: `${program_name}: ${policy_name}` }),
        quantity: 1,
        unit_price: 0,
        requires_shipping: false,
        is_discountable: false,
      },
    ],
    metadata: { licensing_source: SERIAL_ORDER_SOURCE, licensing_serial_id: serial_id },
  }
}

type Region = { id: string; currency_code: string }

async function regionOf(
  container: MedusaContainer,
  customerId: string,
  defaultId: string | null
): Promise<Region> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: orders } = await query.graph({
    entity: "order",
    fields: ["region_id"],
    filters: { customer_id: customerId },
    pagination: { skip: 0, take: 1, order: { created_at: "DESC" } },
  })
  const { data: regions } = await query.graph({
    entity: "region",
    fields: ["id", "currency_code"],
    pagination: { skip: 0, take: 1000, order: { created_at: "ASC" } },
  })
  const byId = (id: string | null | undefined) => regions.find((region) => region.id === id)
  const region = byId(orders[0]?.region_id) ?? byId(defaultId) ?? regions[0]
  if (!region) {
    throw licensingError("SERIAL_NO_REGION", "The shop has no region, so no order can be made")
  }
  return { id: region.id, currency_code: region.currency_code }
}

/** If the variant is gone, the line is named after program and policy. */
async function variantOf(
  container: MedusaContainer,
  id: string
): Promise<{ id: string; product_id: string | null; title: string } | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["id", "title", "product_id", "product.title"],
    filters: { id },
  })
  const [variant] = data
  return variant
    ? {
        id: variant.id,
        product_id: variant.product_id,
        title: variant.product?.title ?? variant.title,
      }
    : null
}
