import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../../modules/licensing"
import { licensingError } from "../../../modules/licensing/errors"
import type LicensingModuleService from "../../../modules/licensing/service"

/** Why a native order stays when its licensing is deleted. Stable: pages translate it. */
type KeepReason = "payment" | "fulfillment" | "reservation"

/** What deleting an order's licensing will do. */
export type OrderDeletion = {
  /** The number to type as confirmation. */
  order_number: string
  licenses: number
  activations: number
  /** Uses that the order added to licenses; what is left of them is taken back. */
  bought_uses: number
  /** The managers who lose the order with it. */
  managers: { id: string; email: string }[]
  native_order: "deleted" | "kept"
  kept_because: KeepReason[]
}

type NativeOrder = {
  id: string
  display_id: number | string
  payment_collections?: ({ payments?: { id: string }[] | null } | null)[] | null
  fulfillments?: ({ id: string } | null)[] | null
  items?: ({ id: string } | null)[] | null
}

/**
 * What deleting the order's licensing will do. The native order goes too only if it has no payment, no
 * fulfilment and no reservation.
 * @throws 404 ORDER_NOT_FOUND, ORDER_NOT_LICENSED
 */
export async function readOrderDeletion(
  container: MedusaContainer,
  orderId: string
): Promise<OrderDeletion> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id", "payment_collections.payments.id", "fulfillments.id", "items.id"],
    filters: { id: orderId },
  })
  const order = data[0] as unknown as NativeOrder | undefined
  if (!order) {
    throw notFound("ORDER_NOT_FOUND", `There is no order with the id ${orderId}`)
  }
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const [profile] = await licensing.listOrderProfiles({ order_id: orderId }, { select: ["id"] })
  if (!profile) {
    throw notFound("ORDER_NOT_LICENSED", `The order ${orderId} has no licensing to delete`)
  }
  const kept_because = await reasonsToKeep(container, order)
  const added = (await licensing.issuing.topUpsOfOrder(orderId)).filter(({ units }) => units > 0)
  return {
    order_number: String(order.display_id),
    ...(await licensing.orders.countLicenses(orderId)),
    bought_uses: added.reduce((sum, line) => sum + line.added, 0),
    managers: (await licensing.managers.ofOrder(orderId)).map(({ manager_id, email }) => ({
      id: manager_id,
      email,
    })),
    native_order: kept_because.length > 0 ? "kept" : "deleted",
    kept_because,
  }
}

async function reasonsToKeep(
  container: MedusaContainer,
  order: NativeOrder
): Promise<KeepReason[]> {
  const items = (order.items ?? []).flatMap((item) => item?.id ?? [])
  const inventory = container.resolve(Modules.INVENTORY)
  const reservations =
    items.length > 0
      ? await inventory.listReservationItems({ line_item_id: items }, { select: ["id"], take: 1 })
      : []
  const paid = (order.payment_collections ?? []).some((each) => (each?.payments ?? []).length > 0)
  const fulfilled = (order.fulfillments ?? []).some(Boolean)
  return [
    ...(paid ? (["payment"] as const) : []),
    ...(fulfilled ? (["fulfillment"] as const) : []),
    ...(reservations.length > 0 ? (["reservation"] as const) : []),
  ]
}

function notFound(code: string, message: string): MedusaError {
  return licensingError(code, message)
}
