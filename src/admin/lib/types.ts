import type { LicenseFileAlgorithm } from "../../modules/licensing/domain/codecs/license-file"
import type { ProgramFeature } from "../../modules/licensing/domain/policies/feature-catalogue"
import type { FlexibleLocking, Lock } from "../../modules/licensing/domain/seats/flexible-locking"
import type { LicenseStatus } from "../../modules/licensing/domain/ladder/license-status"
import type { PolicyTerms } from "../../modules/licensing/domain/policies/policy-rules"
import type { SigningKeyState } from "../../modules/licensing/domain/signing-keys"
import type { TaskLimits } from "../../modules/licensing/domain/seats/task-limits"
import type {
  ActivationEnding,
  ActivationMark,
  ActivationStatus,
  ActorType,
  Authorization,
  ConsumptionPeriod,
  LicenseKind,
  LicenseSource,
  LicenseState,
  OfflineFileKind,
  OnRefund,
  StateCause,
  TermStarts,
} from "../../modules/licensing/domain/vocabulary"

/** A page of a list as every list route answers it, beside the items. */
export type Page = { count: number; offset: number; limit: number; count_capped?: boolean }

/** What a list route takes; further keys are the resource's own filters. */
export type ListQuery = { q?: string; limit?: number; offset?: number; order?: string }

export type { FlexibleLocking, LicenseStatus, PolicyTerms, ProgramFeature, TaskLimits }

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
/** A policy as licenses carry it. */
export type PolicyRef = { id: string; code: string; name: string }

/** An order as licenses carry it. */
export type OrderRef = { id: string; display_id: number; email: string | null }
/** A customer as licenses carry it. */
export type CustomerRef = {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
}

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
  product_id: string | null
  variant_id: string | null
  unit_index: number | null
  /** Null where the license has no order (any more). */
  order: OrderRef | null
  /** The owner: the order's customer, else the license's own. */
  customer: CustomerRef | null
  /** What was bought and what staff gave on top; null = unlimited. */
  purchased_seats: number | null
  granted_seats: number
  seats: number | null
  seats_used: number
  starts_at: string | null
  expires_at: string | null
  maintenance_until: string | null
  is_trial: boolean
  is_test: boolean
  bundle_id: string | null
  note: string | null
  created_at: string
}

/** A license as its own route answers it. */
export type LicenseDetail = License & {
  authorization: Authorization
  valid_duration: string | null
  term_starts: TermStarts
  grace_hours: number
  max_transfers: number | null
  max_users: number | null
  allow_offline: boolean
  offline_ttl_days: number | null
  allow_license_files: boolean
  license_file_ttl_days: number
  allow_typed_codes: boolean
  floating_seats: number | null
  floating_timeout_minutes: number | null
  max_borrow_hours: number | null
  max_consumptions: number | null
  max_overages: number | null
  consumption_period: ConsumptionPeriod | null
  trial_days: number | null
  on_refund: OnRefund
  features: string[] | null
  custom_fields: Record<string, unknown> | null
  /** Files for any computer: handed out so far, and of these not ended yet. */
  license_files: { issued: number; out: number }
  activation_count: number
  transfer_count: number
  consumption_count: number
  metadata: Record<string, unknown> | null
  state_changed_at: string | null
  locked_until: string | null
  updated_at: string
}

/** One license in force on one computer, or what was one. */
export type Activation = {
  id: string
  license_id: string
  /** The first activation of its seat; null for that one itself. */
  original_activation_id: string | null
  sequence: number
  status: ActivationStatus
  ended_reason: ActivationEnding | null
  /** The codes are null where a program activated itself. */
  site_code: string | null
  machine_id: string | null
  activation_code: string | null
  marks: ActivationMark[]
  name: string | null
  platform: string | null
  app_version: string | null
  note: string | null
  activated_at: string
  expires_at: string | null
  last_seen_at: string | null
  ended_at: string | null
}

/** A license or machine file as it is handed out, once. */
export type OfflineFile = {
  id: string
  kind: OfflineFileKind
  algorithm: LicenseFileAlgorithm
  certificate: string
  issued_at: string
  expires_at: string
}

/** A file that was handed out. */
export type GivenOutFile = {
  id: string
  license_id: string
  activation_id: string | null
  kind: OfflineFileKind
  /** Null of a license file. */
  computer: Pick<Activation, "sequence" | "name" | "note" | "platform" | "status"> | null
  issued_at: string
  expires_at: string
  returned_at: string | null
  /** It runs, and a machine file holds its seat. */
  is_out: boolean
}

/** Which computer a license request is about. */
export type LicenseRequestPreview = {
  program: string
  is_for_this_program: boolean
  name: string | null
  platform: string | null
  app_version: string | null
  /** Null = it would be activated. */
  activation: Activation | null
  seats: number | null
  free_seats: number | null
}

/** One lock of two computers side by side; null = that computer has none. */
export type LockPair = {
  lock: Lock
  hardware: boolean
  before: string | null
  after: string | null
  changed: boolean
}

/** The filters of every list of licenses; a bulk act takes the same. */
export type LicenseFilters = {
  q?: string
  status?: LicenseStatus[]
  program_id?: string[]
  policy_id?: string[]
  source?: LicenseSource[]
  kind?: LicenseKind[]
  is_trial?: boolean
  is_test?: boolean
  order_id?: string
  customer_id?: string
  manager_id?: string
  product_id?: string
  variant_id?: string
  expires_from?: string
  expires_to?: string
  created_from?: string
  created_to?: string
}

/** What reconciling could not settle. */
export type OrderLicensingProblem = { code: string; line_item_id?: string; message: string }

/** The licensing facts of one order. */
export type OrderProfile = {
  reference: string | null
  campaign_params: string | null
  download_id: string | null
  is_test: boolean
  is_trial: boolean
  active: boolean
  visible_to_customer: boolean
  customer_can_manage: boolean
  subscription_expires_at: string | null
  features: string[] | null
  note: string | null
  licensing_deleted_at: string | null
}

export type OrderLicensing = {
  order_id: string
  profile: OrderProfile | null
  /** The serial number that became the order, masked. */
  serial: { id: string; value_redacted: string; blacklisted_at: string | null } | null
  owed: number
  /** What the purchase made, whatever became of it. */
  issued: number
  /** What is there, also what staff issued. */
  total: number
  in_force: number
  /** How many there are of each status; statuses without any are left out. */
  by_status: Partial<Record<LicenseStatus, number>>
  in_progress: boolean
  /** What units that are not due yet wait for. */
  waiting_for: "checkout" | "active_policy" | "payment" | "fulfillment" | "manual" | null
  problems: OrderLicensingProblem[]
  /** Native fulfillments that stand and were made because licenses were issued. */
  fulfilled_when_issued: { id: string; units: number; cancelable: boolean }[]
  unlicensed_policies: number
  /** Inactive when lines were sold, so they issued nothing; `active`: they can be applied now. */
  withheld_policies: { id: string; name: string; active: boolean }[]
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
  /** Who it was by name, where the shop knows it. */
  actor?: { type: ActorType; id: string | null; name: string | null }
  data: Record<string, unknown> | null
  created_at: string
}

/** One entry of a license's own timeline. */
export type LicenseHistoryEvent = LicenseEvent & HistoryTold

/** What a fact of a history is about, and what was changed by it. */
export type HistoryTold = {
  about: {
    licenses: { id: string; key_redacted: string | null; policy: string }[]
    computer: { id: string; name: string | null; site_code: string | null } | null
  }
  /** `from` is absent where it differed among several licenses. */
  changes: { field: string; from?: unknown; to: unknown }[]
}

/** One fact of an order's joined history. */
export type HistoryEntry = {
  id: string
  at: string
  kind: "license" | "serial" | "order" | "payment" | "refund" | "mail"
  type: string
  /** Null where nothing tells who it was. */
  actor: { type: ActorType; id: string | null; name: string | null } | null
  license_ids: string[]
  data: Record<string, unknown> | null
} & HistoryTold

/** The customer of an order as its licensing sees them. */
export type OrderCustomer = {
  customer: {
    id: string
    email: string
    first_name: string | null
    last_name: string | null
    company_name: string | null
    phone: string | null
    has_account: boolean
  } | null
  other_orders: number
  order: { email: string | null; canceled: boolean }
}

/** What deleting an order's licenses would take away. */
export type OrderDeletion = {
  order_number: string
  licenses: number
  activations: number
  managers: { id: string; email: string }[]
  native_order: "deleted" | "kept"
  kept_because: ("payment" | "fulfillment" | "reservation")[]
}

/** Settings of the whole shop, beside what its options say. */
export type LicensingSettings = {
  mail: {
    enabled: boolean
    /** Whether a notification provider serves the mails' channel. */
    provider: boolean
    include_keys: boolean
    include_keys_source: "option" | "setting"
  }
  data_keys: { created_at: string | null; rewrapped_at: string | null }
  task_limits: TaskLimits
  flexible_locking: FlexibleLocking
  /** Computers of a license that the owner of its order may reset in twelve months. */
  owner_resets_per_year: number
  /** What may be granted to license managers, and the set that a new one gets. */
  managers: { permissions: string[]; offered: string[]; distribution: boolean }
  /** Who, beside staff, gives licenses new keys. */
  rekey: { by_owner: boolean }
  reveal: { rule: "everyone" | "option" }
}

/** A key that signs, or signed, files, answers and the revocation list; its public part. */
export type SigningKey = {
  kid: string
  status: SigningKeyState
  created_at: string
  retires_at: string | null
  thumbprint: string
  jwk: Record<string, string>
  pem: string
}
