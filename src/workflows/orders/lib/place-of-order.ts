import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Where an order that we make is sold. */
export type PlaceOfOrder = {
  region_id: string
  currency_code: string
  sales_channel_id: string | undefined
}

/**
 * The region and sales channel of an order of price zero: the region of the customer's newest order, else the store's
 * default, else the first, since zero is the same everywhere.
 * @param buyer.sales_channel_id of the request's publishable key; null = the store's default
 * @returns null if the shop has no region
 */
export async function placeOfOrder(
  container: MedusaContainer,
  { customer_id, sales_channel_id }: { customer_id: string; sales_channel_id: string | null }
): Promise<PlaceOfOrder | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: stores } = await query.graph({
    entity: "store",
    fields: ["default_region_id", "default_sales_channel_id"],
    pagination: { skip: 0, take: 1 },
  })
  const { data: orders } = await query.graph({
    entity: "order",
    fields: ["region_id"],
    filters: { customer_id },
    pagination: { skip: 0, take: 1, order: { created_at: "DESC" } },
  })
  const { data: regions } = await query.graph({
    entity: "region",
    fields: ["id", "currency_code"],
    pagination: { skip: 0, take: 1000, order: { created_at: "ASC" } },
  })
  const byId = (id: string | null | undefined) => regions.find((region) => region.id === id)
  const region = byId(orders[0]?.region_id) ?? byId(stores[0]?.default_region_id) ?? regions[0]
  return region
    ? {
        region_id: region.id,
        currency_code: region.currency_code,
        sales_channel_id: sales_channel_id ?? stores[0]?.default_sales_channel_id ?? undefined,
      }
    : null
}
