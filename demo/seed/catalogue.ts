import type { MedusaContainer } from "@medusajs/framework/types"
import { ProductStatus } from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createPromotionsWorkflow,
  deleteProductsWorkflow,
} from "@medusajs/medusa/core-flows"

import { FREE_CODE, PRODUCTS, type ProductPlan } from "./catalogue-plan"
import { find, required, type Progress, type Row, type Shop } from "./context"

interface VariantRow extends Row {
  sku: string
  prices: unknown[]
  inventory_items: { inventory_item_id: string; inventory: { location_levels: Row[] } }[]
}

interface ProductRow extends Row {
  handle: string
  variants: VariantRow[]
  sales_channels: Row[]
  shipping_profile: Row | null
}

/**
 * Products, their stock, and the promotion that makes an order free. A product that a killed run
 * left incomplete is deleted and created again; it cannot have been sold yet.
 */
export async function makeCatalogue(
  container: MedusaContainer,
  shop: Shop,
  progress: Progress
): Promise<void> {
  const existing = await listProducts(container)
  const broken = existing.filter((product) => !isComplete(product))
  if (broken.length > 0) {
    await deleteProductsWorkflow(container).run({ input: { ids: broken.map(({ id }) => id) } })
  }
  const known = new Set(existing.filter(isComplete).map(({ handle }) => handle))
  const missing = PRODUCTS.filter(({ handle }) => !known.has(handle))
  if (missing.length > 0) {
    progress(`Seeding ${missing.length} products …`)
    await createProductsWorkflow(container).run({
      input: { products: missing.map((product) => productInput(product, shop)) },
    })
  }
  await fillWarehouse(container, shop)
  await makePromotion(container)
}

async function listProducts(container: MedusaContainer): Promise<ProductRow[]> {
  const handles = PRODUCTS.map(({ handle }) => handle)
  return find<ProductRow>(
    container,
    "product",
    [
      "id",
      "handle",
      "sales_channels.id",
      "shipping_profile.id",
      "variants.id",
      "variants.sku",
      "variants.prices.id",
      "variants.inventory_items.inventory_item_id",
      "variants.inventory_items.inventory.location_levels.id",
    ],
    { handle: handles }
  )
}

function isComplete(product: ProductRow): boolean {
  const plan = PRODUCTS.find(({ handle }) => handle === product.handle)
  return (
    plan !== undefined &&
    product.sales_channels.length > 0 &&
    Boolean(product.shipping_profile) === isPhysical(plan) &&
    plan.variants.every(({ sku, stock }) => {
      const variant = product.variants.find((each) => each.sku === sku)
      return (
        variant !== undefined &&
        variant.prices.length === 3 &&
        variant.inventory_items.length === (stock === undefined ? 0 : 1)
      )
    })
  )
}

const isPhysical = (product: ProductPlan): boolean =>
  product.variants.some(({ stock }) => stock !== undefined)

function productInput(product: ProductPlan, shop: Shop) {
  return {
    title: product.title,
    handle: product.handle,
    description: product.description,
    status: ProductStatus.PUBLISHED,
    // Without a shipping profile Medusa treats the product as a download.
    ...(isPhysical(product) ? { shipping_profile_id: shop.parcelProfileId } : {}),
    sales_channels: [{ id: shop.salesChannelId }],
    options: [{ title: "Edition", values: product.variants.map(({ title }) => title) }],
    variants: product.variants.map((variant) => ({
      title: variant.title,
      sku: variant.sku,
      manage_inventory: variant.stock !== undefined,
      options: { Edition: variant.title },
      prices: Object.entries(variant.prices).map(([currency_code, amount]) => ({
        currency_code,
        amount,
      })),
    })),
  }
}

async function fillWarehouse(container: MedusaContainer, shop: Shop): Promise<void> {
  const stock = new Map(
    PRODUCTS.flatMap(({ variants }) => variants.map(({ sku, stock }) => [sku, stock] as const))
  )
  const empty = (await listProducts(container))
    .flatMap(({ variants }) => variants)
    .flatMap(({ sku, inventory_items }) => inventory_items.map((item) => ({ sku, ...item })))
    .filter(({ inventory }) => inventory.location_levels.length === 0)
  if (empty.length > 0) {
    await createInventoryLevelsWorkflow(container).run({
      input: {
        inventory_levels: empty.map(({ sku, inventory_item_id }) => ({
          inventory_item_id,
          location_id: shop.locationId,
          stocked_quantity: required(stock.get(sku), `stock of ${sku}`),
        })),
      },
    })
  }
}

async function makePromotion(container: MedusaContainer): Promise<void> {
  const [existing] = await find(container, "promotion", ["id"], { code: FREE_CODE })
  if (!existing) {
    await createPromotionsWorkflow(container).run({
      input: {
        promotionsData: [
          {
            code: FREE_CODE,
            type: "standard",
            status: "active",
            application_method: {
              type: "percentage",
              target_type: "items",
              allocation: "across",
              value: 100,
            },
          },
        ],
      },
    })
  }
}
