import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { LineToFulfill } from "../../../modules/licensing/domain/reconcile/fulfill-when-issued"
import {
  chooseOption,
  type FulfillmentOption,
  MANUAL_PROVIDER,
} from "../../../modules/licensing/domain/reconcile/fulfillment-option"

/** What Medusa's workflow needs beside the units: the option and the location. */
export type Delivery = { shipping_option_id: string; location_id: string; lines: LineToFulfill[] }

type OptionRow = {
  id: string
  provider_id: string | null
  rules?: ({ attribute: string; value: unknown } | null)[] | null
  service_zone?: { fulfillment_set?: { location?: { id: string } | null } | null } | null
}

type OrderRow = {
  no_notification: boolean | null
  sales_channel?: { stock_locations?: ({ id: string } | null)[] | null } | null
  shipping_methods?: ({ shipping_option_id: string | null } | null)[] | null
  items?: ({ requires_shipping: boolean } | null)[] | null
}

const OPTION_FIELDS = [
  "id",
  "provider_id",
  "rules.attribute",
  "rules.value",
  "service_zone.fulfillment_set.location.id",
]

/**
 * The shipping option ({@link chooseOption}) and stock location for units that nobody ships; Medusa requires
 * both anyway. Reserved stock is fulfilled where it is reserved.
 *
 * @returns one delivery per location; null if the shop has no such option
 */
export async function planDeliveries(
  container: MedusaContainer,
  orderId: string,
  lines: LineToFulfill[]
): Promise<{ deliveries: Delivery[]; no_notification: boolean } | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "no_notification",
      "items.requires_shipping",
      "shipping_methods.shipping_option_id",
      "sales_channel.stock_locations.id",
    ],
    filters: { id: orderId },
  })
  const order = data[0] as unknown as OrderRow | undefined
  const option = order ? await optionOf(container, order) : null
  if (!order || !option) {
    return null
  }
  const reserved = await reservedAt(container, lines)
  const deliveries = new Map<string, Delivery>()
  for (const line of lines) {
    const location_id = reserved.get(line.line_item_id) ?? option.location_id
    const delivery = deliveries.get(location_id) ?? {
      shipping_option_id: option.id,
      location_id,
      lines: [],
    }
    deliveries.set(location_id, { ...delivery, lines: [...delivery.lines, line] })
  }
  return { deliveries: [...deliveries.values()], no_notification: order.no_notification ?? false }
}

async function optionOf(
  container: MedusaContainer,
  order: OrderRow
): Promise<FulfillmentOption | null> {
  const ships = (order.items ?? []).some((item) => item?.requires_shipping)
  const ids = (order.shipping_methods ?? []).flatMap((method) => method?.shipping_option_id ?? [])
  const locations = (order.sales_channel?.stock_locations ?? []).flatMap(
    (location) => location?.id ?? []
  )
  const own = ids.length > 0 ? await readOptions(container, { id: ids }) : []
  return (
    chooseOption(ships, own, [], locations) ??
    chooseOption(
      ships,
      [],
      await readOptions(container, { provider_id: { $like: `${MANUAL_PROVIDER}%` } }),
      locations
    )
  )
}

/** Options that deliver to the buyer from an existing location; oldest first. */
async function readOptions(
  container: MedusaContainer,
  filters: Record<string, unknown>
): Promise<FulfillmentOption[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "shipping_option",
    fields: OPTION_FIELDS,
    filters,
    pagination: { order: { id: "ASC" } },
  })
  return (data as unknown as OptionRow[]).flatMap(({ id, provider_id, rules, service_zone }) => {
    const location_id = service_zone?.fulfillment_set?.location?.id
    const isReturn = (rules ?? []).some(
      (rule) => rule?.attribute === "is_return" && String(rule.value) === "true"
    )
    return location_id && !isReturn ? [{ id, provider_id, location_id }] : []
  })
}

/** Where the stock of lines is reserved. */
async function reservedAt(
  container: MedusaContainer,
  lines: LineToFulfill[]
): Promise<Map<string, string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "reservation",
    fields: ["line_item_id", "location_id"],
    filters: { line_item_id: lines.map(({ line_item_id }) => line_item_id) },
  })
  const rows = data as unknown as { line_item_id: string; location_id: string }[]
  return new Map(rows.map(({ line_item_id, location_id }) => [line_item_id, location_id]))
}
