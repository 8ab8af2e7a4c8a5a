import type { ProgramFeature } from "../../modules/licensing/domain/feature-catalogue"
import type { FlexibleLocking } from "../../modules/licensing/domain/flexible-locking"
import type { LicenseStatus } from "../../modules/licensing/domain/license-status"
import type { PolicyTerms } from "../../modules/licensing/domain/policy-rules"
import type {
  ActorType,
  LicenseKind,
  LicenseSource,
  LicenseState,
  StateCause,
} from "../../modules/licensing/domain/vocabulary"

/** A page of a list as every list route answers it, beside the items. */
export type Page = { count: number; offset: number; limit: number; count_capped?: boolean }

/** What a list route takes; further keys are the resource's own filters. */
export type ListQuery = { q?: string; limit?: number; offset?: number; order?: string }

export type { FlexibleLocking, LicenseStatus, PolicyTerms, ProgramFeature }

export type LicenseProgram = {
  id: string
  code: string
  name: string
  active: boolean
  features: ProgramFeature[] | null
  flexible_locking: FlexibleLocking | null
  serials_enabled: boolean
  serial_self_service: boolean
  metadata: Record<string, unknown> | null
  created_at: string
  updated_at: string
}

/** A program as other resources carry it. */
export type ProgramRef = { id: string; code: string; name: string }
/** A policy as licences carry it. */
export type PolicyRef = { id: string; code: string; name: string }

export type VariantRef = {
  id: string
  title: string | null
  sku: string | null
  product?: { id: string; title: string } | null
}

export type LicensePolicy = PolicyTerms & {
  id: string
  program_id: string
  program: ProgramRef
  created_at: string
  updated_at: string
}

/** A policy as its own route answers it. */
export type LicensePolicyDetail = LicensePolicy & {
  variants?: VariantRef[]
  license_count?: number
}

/** A variant of a product with the policies that a sold unit of it issues. */
export type VariantPolicies = VariantRef & { license_policies: LicensePolicy[] }

export type License = {
  id: string
  key_redacted: string | null
  status: LicenseStatus
  state: LicenseState
  state_cause: StateCause | null
  state_reason: string | null
  kind: LicenseKind
  source: LicenseSource
  program: ProgramRef
  policy: PolicyRef
  order_id: string | null
  line_item_id: string | null
  unit_index: number | null
  seats: number | null
  seats_used: number
  starts_at: string | null
  expires_at: string | null
  maintenance_until: string | null
  is_trial: boolean
  is_test: boolean
  bundle_id: string | null
  created_at: string
}

/** What reconciling could not settle. */
export type OrderLicensingProblem = { code: string; line_item_id?: string; message: string }

export type OrderLicensing = {
  order_id: string
  profile: Record<string, unknown> | null
  owed: number
  issued: number
  in_force: number
  in_progress: boolean
  /** What units that are not due yet wait for. */
  waiting_for: "payment" | "fulfillment" | "manual" | null
  problems: OrderLicensingProblem[]
  unlicensed_policies: number
  mail: {
    status: "none" | "sent" | "not_sent" | "disabled"
    sent_at: string | null
    to: string | null
  }
  partially_refunded: boolean
}

export type LicenseEvent = {
  id: string
  type: string
  actor_type: ActorType
  actor_id: string | null
  license_ids: string[]
  data: Record<string, unknown> | null
  created_at: string
}
