import type { BundleItem } from "../domain/policies/bundle-rules"
import type { ProgramFeature } from "../domain/policies/feature-catalogue"
import type { FlexibleLocking } from "../domain/seats/flexible-locking"
import type { PolicyTerms } from "../domain/policies/policy-rules"

type Stored = { id: string; created_at: Date; updated_at: Date; deleted_at: Date | null }

/** The editable fields of a program. */
type ProgramTerms = {
  /** Unique; the sold program sends it. Never changes. */
  code: string
  name: string
  active: boolean
  features: ProgramFeature[] | null
  /** null = the shop's rule. */
  flexible_locking: FlexibleLocking | null
  serials_enabled: boolean
  serial_self_service: boolean
  metadata: Record<string, unknown> | null
}

/** A program to be created. Absent fields take their defaults. */
export type NewProgram = Pick<ProgramTerms, "code" | "name"> & Partial<ProgramTerms>

/** Changes of one program; absent fields stay. A `code` is refused. */
export type ProgramPatch = { id: string } & Partial<ProgramTerms>

/** A stored program. The application signature is not part of it. */
export type ProgramRow = ProgramTerms & Stored

/** A policy to be created. Absent fields take their defaults, see `POLICY_DEFAULTS`. */
export type NewPolicy = Pick<PolicyTerms, "code" | "name"> &
  Partial<PolicyTerms> & { program_id: string }

/** Changes of one policy; absent fields stay. A `code` or another `program_id` is refused. */
export type PolicyPatch = { id: string } & Partial<PolicyTerms & { program_id: string }> & {
    /** All policies that are bundled with it, directly or through others, change what bundles share as well. */
    with_bundled?: boolean
  }

/** A stored policy. */
export type PolicyRow = PolicyTerms & Stored & { program_id: string }

/** The editable fields of a bundle. */
type BundleTerms = {
  /** Unique, also among programs. Never changes. */
  code: string
  name: string
  /** An inactive bundle is not issued: what is sold of it waits until staff apply policies. */
  active: boolean
  metadata: Record<string, unknown> | null
}

/** A bundle to be created. Absent fields take their defaults. */
export type NewBundle = Pick<BundleTerms, "code" | "name"> &
  Partial<BundleTerms> & { items: BundleItem[] }

/** Changes of one bundle; absent fields stay, `items` replaces what it holds. A `code` is refused. */
export type BundlePatch = { id: string } & Partial<BundleTerms & { items: BundleItem[] }>

/** A stored bundle. */
export type BundleRow = BundleTerms & Stored

/** The bundle that is sold; how it is called is read when the sale is written. */
export type SoldBundle = { id: string }

/** The bundle that a variant sells, since when. */
export type VariantBundleLink = { variant_id: string; license_bundle_id: string; created_at: Date }

/** A policy that a variant sells, since when; without `top_up_uses` a unit issues a license of it. */
export type VariantPolicyLinkRow = {
  variant_id: string
  policy_id: string
  created_at: Date
  top_up_uses: number | null
  top_up_feature: string | null
  top_up_until: string | null
}

/** What variants sell, as the two link tables say it at one moment. */
export type VariantLinks = { bundles: VariantBundleLink[]; policies: VariantPolicyLinkRow[] }
