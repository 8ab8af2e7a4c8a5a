import { licensingError } from "../../modules/licensing/errors"
import type { LicenseFilters } from "../../modules/licensing/licenses/license-filters-types"
import { mayBeWholeCode } from "./whole-code"

/** Each filter once; the compiler counts. */
const FILTERS: Record<keyof LicenseFilters, true> = {
  q: true,
  status: true,
  program_id: true,
  policy_id: true,
  license_bundle_id: true,
  source: true,
  model: true,
  is_trial: true,
  is_test: true,
  order_id: true,
  customer_id: true,
  manager_id: true,
  product_id: true,
  variant_id: true,
  expires_from: true,
  expires_to: true,
  created_from: true,
  created_to: true,
}

const NAMES = Object.keys(FILTERS) as (keyof LicenseFilters)[]

/** The filters among validated fields. */
export function licenseFiltersOf(validated: LicenseFilters): LicenseFilters {
  return Object.fromEntries(
    NAMES.flatMap((name) => (validated[name] === undefined ? [] : [[name, validated[name]]]))
  ) as LicenseFilters
}

/**
 * The filters of a query string, which ends up in logs and histories: a whole key has no place in it.
 * @throws 400 KEY_IN_URL
 */
export function licenseFiltersOfUrl(validated: LicenseFilters): LicenseFilters {
  const { q } = validated
  if (q !== undefined && !/^(lic|order)_/.test(q) && !q.includes("@") && mayBeWholeCode(q)) {
    throw licensingError(
      "KEY_IN_URL",
      "Field 'q' looks like a whole license key, which must not stand in a URL: use POST /admin/licenses/search"
    )
  }
  return licenseFiltersOf(validated)
}
