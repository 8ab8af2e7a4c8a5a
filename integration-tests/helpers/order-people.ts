import type { MedusaContainer } from "@medusajs/framework/types"

import { type Client, clientOf } from "./client"
import { type CustomerLogin, customerLogin } from "./customers"
import { rowsOf } from "./database"

/** The people around an order, each logged in: its owner, a manager of it, and somebody who has no part in it. */
export type OrderPeople = {
  buyer: CustomerLogin
  other: CustomerLogin
  owner: Client
  manager: Client
  stranger: Client
}

/** Gives an order to a new customer, with the manager `lmgr_1`, whom staff granted the permissions on it. */
export async function orderPeople(
  api: Parameters<typeof clientOf>[0],
  container: MedusaContainer,
  shop: Record<string, string>,
  order: string,
  permissions: string[] = []
): Promise<OrderPeople> {
  const buyer = await customerLogin(container, shop)
  const colleague = await customerLogin(container, shop)
  const other = await customerLogin(container, shop)
  const granted = `{${permissions.join(",")}}`
  await rowsOf(container, 'update "order" set customer_id = ? where id = ?', [buyer.id, order])
  await rowsOf(
    container,
    `insert into licensing_manager (id, email, customer_id, status, permissions)
     values ('lmgr_1', ?, ?, 'active', ?)`,
    [colleague.email, colleague.id, granted]
  )
  await rowsOf(
    container,
    `insert into licensing_manager_assignment (id, manager_id, order_id, permissions, granted_by_type)
     values ('lmas_1', 'lmgr_1', ?, ?, 'staff')`,
    [order, granted]
  )
  return {
    buyer,
    other,
    owner: clientOf(api, buyer.headers),
    manager: clientOf(api, colleague.headers),
    stranger: clientOf(api, other.headers),
  }
}
