import type { LicenseDates } from "../domain/license-dates"
import type { OverridableTerm, PolicyTerms } from "../domain/policies/policy-rules"
import type { FulfillmentProblem } from "../domain/reconcile/fulfill-when-issued"
import type { SoldBundle } from "../programs/types"
import type { Entitlement } from "../domain/reconcile/line-ledger"
import type { TopUpUntil } from "../domain/vocabulary"
import type { ReconcileProblem } from "../domain/reconcile/reconcile-plan"

/** Entitlements that an act of issuing overrides; absent = as the policy says. */
export type IssueOverrides = Partial<LicenseDates & Pick<PolicyTerms, OverridableTerm>> & {
  note?: string | null
}

/** A bundle to be issued by hand; seats by policy, null = as the policy says. */
export type IssuedBundle = SoldBundle & { seats: Record<string, number | null> }

/** Licenses to be issued by hand on an order. */
export type HandIssue = {
  order_id: string
  /** Several = sold together: one license of each policy per unit. */
  policy_ids: string[]
  /** The bundle that these policies are, and the seats that it gives each of them. */
  bundle?: IssuedBundle
  product_id: string | null
  variant_id: string | null
  quantity: number
  /** Set when a license manager issues them, out of their quotas. */
  manager_id?: string
  /** Keys from outside, as many as `quantity`; only with one policy. */
  keys?: string[]
  /** Accept keys that are easy to guess. */
  allow_weak_keys?: boolean
  /** The first key is one, though it holds no digit as names of columns do. */
  first_line_is_key?: boolean
  /** Absent = as the order's profile says. */
  is_test?: boolean
  is_trial?: boolean
  overrides?: IssueOverrides & {
    /** Seats of each license; null = unlimited; absent = as the policy says. */
    seats?: number | null
  }
}

/** Makes a repeated request act only once. */
export type IdempotencyClaim = {
  /** The caller's key, unique per scope. */
  key: string
  /** Fingerprint of the request; a different request under the same key is refused. */
  fingerprint: string
}

/** Ticket of a change that asked for reconciling; facts read after it was given are at least as new. */
export type ReconcileTicket = { number: number; at: Date }

/** Licenses changed by one chunk, by what happened to them. */
export type LicenseChanges = Record<LicenseChange, string[]>
type LicenseChange = "issued" | "resized" | "suspended" | "revoked" | "reinstated"

/** Licenses that the order put out of force for one reason. */
export type LicenseLoss = { change: "suspended" | "revoked"; reason: string; license_ids: string[] }

/**
 * An entitlement to freeze. Those of one line share `bundle`: the bundle that the line sells, null = several
 * policies without a name, absent = a single policy.
 */
export type NewEntitlement = Omit<
  Entitlement,
  "id" | "bundle_id" | "whole_units" | "paid_units" | "fulfilled_units"
> & { bundle?: SoldBundle | null }

/** What the order page shows of an order that could not be settled in full. */
export type StoredProblem = ReconcileProblem | FulfillmentProblem

/** A license that got another number of seats. */
export type Resize = { id: string; from: number | null; to: number | null }

/** Uses that units of a line added to a license, or that were taken back. */
export type TopUpChange = {
  change: "added" | "taken_back"
  license_id: string
  feature: string
  until: TopUpUntil
  units: number
  uses: number
}

/** A {@link TopUpChange}, and why the order took uses back, if it ended. */
export type AppliedTopUp = TopUpChange & { reason?: string }
