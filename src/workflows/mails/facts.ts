import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Name of the shop in its mails. */
export async function storeName(container: MedusaContainer): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "store",
    fields: ["name"],
    pagination: { skip: 0, take: 1 },
  })
  return data[0]?.name ?? ""
}

/** What a mail says of an order: the number that its buyer knows, and the language of the purchase. */
export async function orderFacts(
  container: MedusaContainer,
  orderId: string | null | undefined
): Promise<{ order_display_id: string; locale: string | null }> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["display_id", "locale"],
    filters: { id: orderId ?? "" },
  })
  const [order] = data
  return { order_display_id: String(order?.display_id ?? ""), locale: order?.locale ?? null }
}
