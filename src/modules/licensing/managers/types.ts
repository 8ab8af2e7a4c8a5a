import type { GrantThrough } from "../storage"
import type { Permission } from "../domain/permissions/permissions"
import type { Actor, ActorType, ManagerStatus } from "../domain/vocabulary"

type Reference = { id: string; code: string; name: string }

/** How many licenses of a policy a manager may issue; null = unlimited. */
export type PolicyQuota = {
  policy: Reference
  program: Reference
  granted: number | null
  /** Issued by the manager and their sub-managers. */
  used: number
  /** What shares of it may still issue. */
  promised: number
  /** What the manager may still issue; what is promised to shares is not theirs. */
  left: number | null
  /** Whether it is a share of another manager's quota. */
  is_share: boolean
}

/** A quota to be granted; `reset_used` = what is counted of it becomes 0. */
export type QuotaGrant = { policy_id: string; granted: number | null; reset_used?: boolean }

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
  /** The manager whose sub-manager they are; null = of nobody. */
  parent_id: string | null
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

/** Whose orders somebody manages: those of a customer, or of a customer group. */
export type ScopeTarget =
  | { customer_id: string; customer_group_id?: null }
  | { customer_id?: null; customer_group_id: string }

/** A customer or group whose orders a manager manages. `permissions` are those in effect now. */
export type ManagerScope = {
  id: string
  customer: { id: string; email: string; company_name: string | null } | null
  /** `name` null = the group was deleted, so it has no orders. */
  customer_group: { id: string; name: string | null } | null
  permissions: Permission[]
  /** Their orders with licensing now. */
  order_count: number
  created_at: Date
}

/**
 * One grant of an order to a manager, who may have several. `permissions` are those in effect now.
 */
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
  /** Of the order itself, or of its customer or a group of theirs, which staff change on the manager's page. */
  through: GrantThrough
  /** The group of a grant through one. */
  customer_group: { id: string; name: string } | null
  created_at: Date
}

/** An order that was given to a manager by itself. */
export type ManagedOrder = {
  order_id: string
  display_id: number
  permissions: Permission[]
  granted_by_type: ActorType
  license_count: number
  created_at: Date
}

/** A manager who acts on their own account, beyond single orders. */
export type ActingManager = {
  id: string
  customer_id: string
  /** Their own set, of which only what is effective now. */
  permissions: Permission[]
  /** Whether distribution is switched on in the settings. */
  distribution: boolean
}

/** A customer of orders that a manager manages; `name` and `company_name` null = none, or not for the manager to see. */
export type EndCustomer = {
  id: string
  name: string | null
  company_name: string | null
  email: string
  order_count: number
  last_order_at: Date
}

/** A customer of the shop whom a manager names by their address. */
export type NamedCustomer = { id: string; email: string; has_account: boolean }

/** Somebody to whom a manager gave shares of their quotas. */
export type SubManager = {
  id: string
  email: string
  status: ManagerStatus
  permissions: Permission[]
  quotas: PolicyQuota[]
  created_at: Date
}

/** A change of a sub-manager by their granter; absent = unchanged. */
export type SubManagerChange = { permissions?: string[]; quotas?: QuotaGrant[] }

/** A new sub-manager. */
export type NewSubManager = { email: string; permissions: string[]; quotas: QuotaGrant[] }

/** A line of an order that a manager makes. */
export type ManagerOrderLine = { line_item_id: string; units: number }

/** What a manager may say of an order that they make. */
export type ManagerOrderDetails = {
  reference?: string | null
  campaign_params?: string | null
  download_id?: string | null
  is_test?: boolean
  is_trial?: boolean
}

/** An order that a killed process left a draft. */
export type UnplacedManagerOrder = { order_id: string; manager_id: string; tries: number }

/** What a manager issued of a policy in a month (UTC, `2030-01`); `given_back`: what their quota got back of it. */
export type IssuedRow = {
  manager: { id: string; email: string | null }
  policy: Reference
  program: Reference
  month: string
  issued: number
  given_back: number
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
  quotas?: QuotaGrant[]
}

/** Columns by which a list may be sorted; descending with a dash before it. */
export const MANAGER_SORTS = ["created_at", "email", "last_name", "accepted_at"] as const
