import type { Permission } from "../domain/permissions/permissions"
import type { Actor, ActorType, ManagerStatus } from "../domain/vocabulary"

type Reference = { id: string; code: string; name: string }

/** How many licenses of a policy a manager may issue; null = unlimited. */
export type PolicyQuota = {
  policy: Reference
  program: Reference
  granted: number | null
  used: number
  left: number | null
}

/** A license manager as staff see them. `invite_expires_at`: of the open invitation. */
export type ManagerView = {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
  phone: string | null
  customer_id: string | null
  status: ManagerStatus
  permissions: string[]
  invite_expires_at: Date | null
  invited_at: Date | null
  accepted_at: Date | null
  order_count: number
  created_at: Date
}

/** A license manager on their own page. */
export type ManagerDetail = ManagerView & {
  /** Licenses of the orders that they manage now. */
  license_count: number
  /** Licenses on which they ever acted, in whatever state. */
  handled_count: number
}

/** A manager of one order. `permissions` are those in effect now. */
export type OrderManager = {
  manager_id: string
  email: string
  first_name: string | null
  last_name: string | null
  status: ManagerStatus
  permissions: Permission[]
  /** Staff, or the side of the order's owner. */
  granted_by_type: ActorType
  invite_expires_at: Date | null
  created_at: Date
}

/** An order that a manager manages. */
export type ManagedOrder = {
  order_id: string
  display_id: number
  permissions: Permission[]
  granted_by_type: ActorType
  license_count: number
  created_at: Date
}

/** A person to become a manager. */
export type ManagerPerson = {
  email: string
  first_name?: string | null
  last_name?: string | null
  phone?: string | null
}

/** The result of creating a manager. `token`: of the invitation, for the mail; it is not kept. */
export type CreatedManager = { manager_id: string; email: string; token: string }

/**
 * Who changes the managers of an order: staff, or a person on its owner's side, who cannot grant what they do
 * not hold, nor take it away unless they are the owner.
 */
export type Grantor =
  | { side: "staff"; actor: Actor }
  | {
      side: "customer"
      actor: Actor
      owner_id: string | null
      is_owner: boolean
      held: readonly Permission[]
    }

/** The result of an assignment. `token`: of a new invitation, for the mail; it is not kept. */
export type AssignResult = {
  manager_id: string
  order_id: string
  email: string
  status: ManagerStatus
  permissions: string[]
  /** Nothing changed. */
  unchanged: boolean
  token: string | null
}

/** What staff change of a manager; absent = unchanged. */
export type ManagerPatch = {
  first_name?: string | null
  last_name?: string | null
  phone?: string | null
  /** Given with further orders. */
  permissions?: string[]
  /** `disabled` sees nothing; false makes them active again, or invited if they never accepted. */
  disabled?: boolean
  /** Replaces all of them. */
  quotas?: { policy_id: string; granted: number | null }[]
}

/** Columns by which a list may be sorted; descending with a dash before it. */
export const MANAGER_SORTS = ["created_at", "email", "last_name", "accepted_at"] as const
