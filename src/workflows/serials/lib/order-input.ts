import type { CreateOrderDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { licensingError } from "../../../modules/licensing/errors"
import type { SerialReservation } from "../../../modules/licensing/serials/types"
import { placeOfOrder } from "../../orders/lib/place-of-order"

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
 * policy.
 * @throws SERIAL_NO_REGION if the shop has no region
 */
export async function serialOrderInput(
  container: MedusaContainer,
  { serial_id, program_name, policy_name, variant_id }: SerialReservation,
  buyer: SerialBuyer
): Promise<CreateOrderDTO & { is_draft_order: true }> {
  const place = await placeOfOrder(container, buyer)
  if (!place) {
    throw licensingError("SERIAL_NO_REGION", "The shop has no region, so no order can be made")
  }
  const variant = variant_id === null ? null : await variantOf(container, variant_id)
  return {
    ...place,
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
