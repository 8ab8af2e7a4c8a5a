import type { ActorType, ManagerStatus } from "../../modules/licensing/domain/vocabulary"
import type { LicenseHistoryEvent, PolicyRef, ProgramRef } from "./types"

export type { ManagerStatus }

/** A person who manages the licenses of orders. */
export type LicenseManager = {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
  phone: string | null
  /** The customer as whom they accepted. */
  customer_id: string | null
  status: ManagerStatus
  /** Given with further orders. */
  permissions: string[]
  /** Until when the open invitation can be accepted. */
  invite_expires_at: string | null
  invited_at: string | null
  accepted_at: string | null
  order_count: number
  created_at: string
}

/** How many licenses of a policy a manager may issue; null = unlimited. */
export type PolicyQuota = {
  policy: PolicyRef
  program: ProgramRef
  granted: number | null
  used: number
  left: number | null
}

/** A manager as their own route answers them. */
export type LicenseManagerDetail = LicenseManager & {
  quotas: PolicyQuota[]
  /** Licenses of their orders now, and those on which they ever acted. */
  license_count: number
  handled_count: number
}

/** An order that a manager manages. */
export type ManagedOrder = {
  order_id: string
  display_id: number
  permissions: string[]
  granted_by_type: ActorType
  license_count: number
  created_at: string
}

/** What a manager did, or what was done with them. */
export type ManagerEvent = LicenseHistoryEvent & {
  license_ids: string[]
  order: { id: string; display_id: number } | null
}

/** A manager of one order's licenses. */
export type OrderManager = {
  manager_id: string
  email: string
  first_name: string | null
  last_name: string | null
  status: ManagerStatus
  permissions: string[]
  /** `staff`, or somebody of the owner's side. */
  granted_by_type: ActorType
  /** Until when the open invitation can be accepted. */
  invite_expires_at: string | null
  created_at: string
}

/** What became of the mail with an invitation; `link` is told once, where no mail went. */
export type Invitation = { sent: boolean; code: string | null; link: string | null }
