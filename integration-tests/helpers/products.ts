import type { MedusaContainer } from "@medusajs/framework/types"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"

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
