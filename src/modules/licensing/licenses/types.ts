import type { LicenseStatus } from "../domain/ladder/license-status"
import type { LicenseDates } from "../domain/license-dates"
import type { LicenseTerms } from "../domain/policies/policy-rules"
import type { LicenseKind, LicenseSource, LicenseState, StateCause } from "../domain/vocabulary"
import type { FloatingUse } from "../sessions/types"

/** A license as staff see it in a list: its key masked, its status derived. */
export type ListedLicense = LicenseDates & {
  id: string
  key_redacted: string | null
  status: LicenseStatus
  state: LicenseState
  state_cause: StateCause | null
  state_reason: string | null
  kind: LicenseKind
  source: LicenseSource
  program: { id: string; code: string; name: string }
  policy: { id: string; code: string; name: string }
  order_id: string | null
  order: { id: string; display_id: number; email: string | null } | null
  /**
   * The owner: the order's present customer with the address for mails, or the license's own customer where it
   * has no order.
   */
  customer: {
    id: string
    email: string | null
    first_name: string | null
    last_name: string | null
  } | null
  line_item_id: string | null
  unit_index: number | null
  product_id: string | null
  variant_id: string | null
  purchased_seats: number | null
  granted_seats: number
  /** Seats purchased and granted together; null = unlimited. */
  seats: number | null
  seats_used: number
  /** Its floating seats; null = it does not float. */
  floating: FloatingUse | null
  is_trial: boolean
  is_test: boolean
  bundle_id: string | null
  /** The bundle that it was sold in, as it was called then; null = none, or one without a name. */
  bundle: { id: string; code: string; name: string } | null
  note: string | null
  created_at: Date
}

/** A license with all its entitlements. */
export type LicenseDetail = ListedLicense &
  LicenseTerms & {
    valid_duration: string | null
    /** Files for any computer: handed out so far, and those of them still valid. */
    license_files: { issued: number; out: number }
    activation_count: number
    transfer_count: number
    consumption_count: number
    metadata: Record<string, unknown> | null
    state_changed_at: Date | null
    /** Too many wrong removal codes: customers' removal codes are refused until then; null = they are taken. */
    locked_until: Date | null
    updated_at: Date
  }

/** A license that an act was refused for, and why. Unknown ids have LICENSE_NOT_FOUND. */
export type ActRefusal = { id: string; code: string; message: string }
