import type { LicenseStatus } from "../domain/ladder/license-status"
import type { LicenseModel, LicenseSource } from "../domain/vocabulary"

/** A selection of licenses; absent fields do not narrow it. Several values of one field: any of them. */
export type LicenseFilters = {
  /**
   * A whole key or its last three or more characters; an order number, reference or id; the beginning of the
   * owner's name, company or e-mail; a computer by its site code, machine ID or fingerprint, or by the
   * beginning of its name or label.
   */
  q?: string
  status?: LicenseStatus[]
  program_id?: string[]
  policy_id?: string[]
  /** Bundles that they were sold in. */
  license_bundle_id?: string[]
  source?: LicenseSource[]
  model?: LicenseModel[]
  is_trial?: boolean
  is_test?: boolean
  order_id?: string[]
  /** Owners: of the order now, or of a license without an order. */
  customer_id?: string[]
  /** License managers: of the orders that they manage now. */
  manager_id?: string[]
  product_id?: string[]
  variant_id?: string[]
  /** From (inclusive) and to (exclusive). */
  expires_from?: Date
  expires_to?: Date
  created_from?: Date
  created_to?: Date
}

/**
 * The filters of an order's licenses in the account area; `words` = part of a program's, policy's or computer's
 * name, a key or its end, or typed codes of a computer.
 */
export type LicenseSearch = LicenseFilters & { words?: string }

/** Columns by which a list may be sorted; descending with a dash before it. */
export const LICENSE_SORTS = ["created_at", "expires_at"] as const
export type LicenseSort = (typeof LICENSE_SORTS)[number] | `-${(typeof LICENSE_SORTS)[number]}`
