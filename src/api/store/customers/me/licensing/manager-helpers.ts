import type { Grantor, OrderManager } from "../../../../../modules/licensing/managers/types"
import type { CustomerAccess } from "../../../../../modules/licensing/customers/types"

/** The owner's side of an order, which grants no more than it holds. */
export function grantorOf({ actor, owner_id, role, permissions }: CustomerAccess): Grantor {
  return { side: "customer", actor, owner_id, is_owner: role === "owner", held: permissions }
}

/** A manager as others on the order's side see them: without names, which an e-mail alone must not reveal. */
export function customerManager({
  manager_id,
  email,
  status,
  permissions,
  granted_by_type,
  created_at,
}: OrderManager) {
  const added_by_vendor = granted_by_type === "staff"
  return { manager_id, email, status, permissions, added_by_vendor, created_at }
}
