import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

/** A product with variants, as created. */
export type ProductWithVariants = {
  id: string
  title: string
  variants: { id: string; title: string; sku: string | null }[]
}

let products = 0

/**
 * Creates a published product with one variant a title ("Edition" is its option), for 10 EUR each if no
 * prices are given, not stock-kept and not shipped.
 */
export async function createProductWithVariants(
  container: MedusaContainer,
  titles: string[] = ["Standard"],
  {
    salesChannelIds = [],
    prices = [{ amount: 10, currency_code: "eur" }],
  }: { salesChannelIds?: string[]; prices?: { amount: number; currency_code: string }[] } = {}
): Promise<ProductWithVariants> {
  const number = ++products
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: `Product ${number}`,
          status: "published",
          options: [{ title: "Edition", values: titles }],
          sales_channels: salesChannelIds.map((id) => ({ id })),
          variants: titles.map((title, index) => ({
            title,
            sku: `SKU-${number}-${index}`,
            manage_inventory: false,
            options: { Edition: title },
            prices,
          })),
        },
      ],
    },
  })
  const [product] = result
  if (!product) {
    throw new Error("The product was not created")
  }
  const byTitle = new Map(product.variants.map((variant) => [variant.title, variant]))
  return {
    id: product.id,
    title: product.title,
    variants: titles.map((title) => {
      const variant = byTitle.get(title)
      return { id: variant?.id ?? "", title, sku: variant?.sku ?? null }
    }),
  }
}

/**
 * Creates a product with one stock-kept variant, in stock for the store's default sales channel.
 * @returns the variant's id
 */
export async function createStockedVariant(
  container: MedusaContainer,
  quantity: number
): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: stores } = await query.graph({
    entity: "store",
    fields: ["default_sales_channel_id"],
  })
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Warehouse" }] },
  })
  const location_id = locations[0]?.id ?? ""
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: location_id, add: [stores[0]?.default_sales_channel_id ?? ""] },
  })
  const { result: made } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: `Boxed product ${++products}`,
          status: "published",
          options: [{ title: "Edition", values: ["Box"] }],
          variants: [{ title: "Box", manage_inventory: true, options: { Edition: "Box" } }],
        },
      ],
    },
  })
  const id = made[0]?.variants[0]?.id ?? ""
  const { data: variants } = await query.graph({
    entity: "product_variant",
    fields: ["inventory_items.inventory_item_id"],
    filters: { id },
  })
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: [
        {
          inventory_item_id: variants[0]?.inventory_items?.[0]?.inventory_item_id ?? "",
          location_id,
          stocked_quantity: quantity,
        },
      ],
    },
  })
  return id
}
