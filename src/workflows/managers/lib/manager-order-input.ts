import type { CreateOrderDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { licensingError } from "../../../modules/licensing/errors"
import { permitsOwnAct } from "../../../modules/licensing/domain/permissions/permissions"
import type { ActingManager } from "../../../modules/licensing/managers/types"
import { variantNotFound } from "../../../modules/licensing/programs/program-errors"
import { placeOfOrder } from "../../orders/lib/place-of-order"
import { variantOffers } from "../../issuing/lib/variant-offers"

/** Metadata of orders that managers made. */
const MANAGER_ORDER_SOURCE = "manager"

/** What a manager orders. */
export type ManagerOrderItem = { variant_id: string; quantity: number }

type Buyer = { customer_id: string; sales_channel_id: string | null }

type Variant = {
  id: string
  title: string
  product_id: string | null
  product?: { title: string } | null
}

/**
 * The draft order of a manager: a line of price zero for each item.
 * @throws VARIANT_NOT_FOUND, VARIANT_NOT_LICENSED, PERMISSION_REQUIRED, ORDER_NO_REGION
 */
export async function managerOrderInput(
  container: MedusaContainer,
  items: readonly ManagerOrderItem[],
  buyer: Buyer,
  { id: managerId, permissions }: Pick<ActingManager, "id" | "permissions">
): Promise<CreateOrderDTO & { is_draft_order: true }> {
  const variants = await licensedVariants(
    container,
    items.map(({ variant_id }) => variant_id),
    !permitsOwnAct(permissions, "make_orders")
  )
  const place = await placeOfOrder(container, buyer)
  if (!place) {
    throw licensingError("ORDER_NO_REGION", "The shop has no region, so no order can be made")
  }
  return {
    ...place,
    // Without an address Medusa takes the customer's. For one with capitals it would find or make another guest.
    customer_id: buyer.customer_id,
    status: "draft",
    is_draft_order: true,
    no_notification: false,
    items: items.map(({ variant_id, quantity }) => {
      const variant = variants.get(variant_id)
      return {
        variant_id,
        product_id: variant?.product_id ?? undefined,
        title: variant?.product?.title ?? variant?.title ?? variant_id,
        variant_title: variant?.title,
        quantity,
        unit_price: 0,
        requires_shipping: false,
        is_discountable: false,
      }
    }),
    metadata: { licensing_source: MANAGER_ORDER_SOURCE, licensing_manager_id: managerId },
  }
}

/**
 * Variants that issue licenses, and add uses to none.
 * @throws VARIANT_NOT_FOUND, VARIANT_NOT_LICENSED; PERMISSION_REQUIRED for one that is no bundle, if only bundles may be
 */
async function licensedVariants(
  container: MedusaContainer,
  ids: string[],
  onlyBundles: boolean
): Promise<Map<string, Variant>> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["id", "title", "product_id", "product.title"],
    filters: { id: ids },
  })
  const variants = new Map((data as unknown as Variant[]).map((variant) => [variant.id, variant]))
  const { bundles, policies } = await variantOffers(container, ids)
  for (const id of ids) {
    if (!variants.has(id)) {
      throw variantNotFound(id)
    }
    if (bundles.has(id)) {
      continue
    }
    if (onlyBundles) {
      throw licensingError("PERMISSION_REQUIRED", "This needs the permission 'create_order'")
    }
    const own = policies.get(id) ?? []
    if (own.length === 0 || own.some(({ top_up }) => top_up !== null)) {
      throw licensingError("VARIANT_NOT_LICENSED", `The variant ${id} sells no licenses`)
    }
  }
  return variants
}
