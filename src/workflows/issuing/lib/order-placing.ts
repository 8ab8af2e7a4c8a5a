import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, PaymentSessionStatus } from "@medusajs/framework/utils"

import { isCheckoutOver } from "../../../modules/licensing/domain/reconcile/placing"
import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import { type PaymentCollectionRow, paymentsOf } from "./order-money"

type PlacedOrder = {
  id: string
  created_at: string | Date
  total: number
  collections: PaymentCollectionRow[]
}

/**
 * Is the order's checkout still running? Medusa writes the order, its links and the cart's completion before
 * the payment is authorized, and deletes the order again where that fails. Orders without a cart never are.
 */
export async function isPlacing(
  container: MedusaContainer,
  order: PlacedOrder,
  now: Date
): Promise<boolean> {
  const over = isCheckoutOver({
    age_ms: now.getTime() - new Date(order.created_at).getTime(),
    total: order.total,
    has_payment: paymentsOf(order.collections).some(({ canceled_at }) => !canceled_at),
    awaits_authorization: order.collections.some((collection) =>
      (collection.payment_sessions ?? []).some(
        (session) => session?.status === PaymentSessionStatus.PENDING_AUTHORIZATION
      )
    ),
  })
  if (over) {
    return false
  }
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const [profile] = await licensing.listOrderProfiles(
    { order_id: order.id },
    { select: ["id", "placed_at"] }
  )
  if (profile?.placed_at) {
    return false
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: carts } = await query.graph({
    entity: "order_cart",
    fields: ["cart_id"],
    filters: { order_id: order.id },
  })
  return carts.length > 0
}
