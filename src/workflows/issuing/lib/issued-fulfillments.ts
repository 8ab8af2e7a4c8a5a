import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Metadata of a native fulfillment that was made because licenses were issued: how many units it has. */
export const FULFILLED_UNITS = "licensing_fulfilled_units"

/** A native fulfillment made by the plugin and not canceled. */
export type IssuedFulfillment = {
  id: string
  units: number
  /** Medusa does not cancel a shipped or delivered one. */
  cancelable: boolean
}

type FulfillmentRow = {
  id: string
  metadata: Record<string, unknown> | null
  canceled_at: string | Date | null
  shipped_at: string | Date | null
  delivered_at: string | Date | null
}

/** The fulfillments of an order that were made because its licenses were issued, without canceled ones. */
export async function readIssuedFulfillments(
  container: MedusaContainer,
  orderId: string
): Promise<IssuedFulfillment[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "metadata", "canceled_at", "shipped_at", "delivered_at"].map(
      (field) => `fulfillments.${field}`
    ),
    filters: { id: orderId },
  })
  const order = data[0] as { fulfillments?: unknown } | undefined
  const rows = (order?.fulfillments ?? []) as (FulfillmentRow | null)[]
  return rows.flatMap((row) => {
    const units = Number(row?.metadata?.[FULFILLED_UNITS])
    return row && !row.canceled_at && units > 0
      ? [{ id: row.id, units, cancelable: !row.shipped_at && !row.delivered_at }]
      : []
  })
}
