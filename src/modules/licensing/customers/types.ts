import type { TopUpTarget } from "../domain/consumption/top-ups"
import type {
  CustomerRole,
  ListedRight,
  RightFacts,
  TaskOutlook,
} from "../domain/permissions/customer-rights"
import type { CustomerAct, Permission } from "../domain/permissions/permissions"
import type { Task } from "../domain/seats/task-limits"
import type { LicenseDates } from "../domain/license-dates"
import type { LicenseStatus } from "../domain/ladder/license-status"
import type { FloatingUse } from "../sessions/types"
import type { Actor, Authorization, LicenseKind, OfflineFileKind } from "../domain/vocabulary"

/** The target of an access check. */
export type AccessTarget = { kind: "order" | "license" | "activation"; id: string }

/** The role in which a customer sees something, and what the order lets them do. */
export type CustomerAccess = RightFacts & {
  role: CustomerRole
  /** Who acts, for the timeline. */
  actor: Actor
  customer_id: string
  /** The manager as which they are assigned to the order (its owner may be one too); null = not assigned. */
  manager_id: string | null
  order_id: string
  /** The owner now. */
  owner_id: string | null
  license_id: string | null
  activation_id: string | null
}

/** An order in an account. */
export type CustomerOrder = {
  id: string
  display_id: number
  created_at: Date
  /** Names of the programs, sorted. */
  programs: { id: string; name: string }[]
  /** Licenses that are not revoked; those of them with a computer. */
  license_count: number
  activated_count: number
  /** Over all of them; null = unlimited. */
  seats: number | null
  seats_used: number
  role: CustomerRole
  permissions: Permission[]
  /** Masked; null = no serial number was redeemed into the order. */
  serial_number: string | null
  read_only: boolean
  subscription_expires_at: Date | null
  /** All that it sold adds uses to licenses of other orders; it has none itself. */
  only_adds_uses: boolean
  acts: Record<CustomerAct, ListedRight>
}

/** A license in an account: without staff's notes, its key masked. */
export type CustomerLicense = LicenseDates & {
  id: string
  order_id: string
  key_redacted: string | null
  status: LicenseStatus
  kind: LicenseKind
  authorization: Authorization
  program: { id: string; code: string; name: string }
  policy: { id: string; code: string; name: string }
  /** The bundle that it was sold in, as it was called then; licenses with one `unit` were sold together. */
  bundle: { id: string; code: string; name: string; unit: string } | null
  seats: number | null
  seats_used: number
  /** Seats free now, after those that machine files hold; null = unlimited. */
  free_seats: number | null
  /** Its floating seats; null = it does not float. */
  floating: FloatingUse | null
  /** How long it runs on after it expired; null = not at all. */
  grace_until: Date | null
  is_trial: boolean
  is_test: boolean
  /** Codes of the features that are on. */
  features: string[]
  /** How many hours a floating seat may be borrowed; null = not at all. */
  max_borrow_hours: number | null
  /** Until when those of them are on that have an end of their own, by code (ISO 8601). */
  feature_ends: Record<string, string>
  /** Those of them that have floating seats of their own, and how many. */
  floating_features: Record<string, number>
  /** Names for people. */
  feature_names: string[]
  /** Codes of those whose uses are counted apart. */
  counted_features: string[]
  custom_fields: Record<string, unknown> | null
  created_at: Date
  tasks: Record<Task, TaskOutlook>
  /** Whether a license file can be made, and the machine file of a computer that is activated. */
  files: Record<OfflineFileKind, TaskOutlook>
  /** Whether the owner may reset a computer under the settings' allowance; null = the settings give none. */
  owner_reset: TaskOutlook | null
}

/** A license of a customer, as a line that tops it up would find it. */
export type OwnTarget = TopUpTarget & {
  key_redacted: string | null
  program: { id: string; name: string }
  policy: { id: string; name: string }
}
