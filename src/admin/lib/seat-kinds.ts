import { floatingSeatsOf } from "../../modules/licensing/domain/policies/feature-terms"
import type { LicenseDetail } from "./types"

/** Whose floating seats a license has: its own (empty), and those of features. */
export const seatKindsOf = ({ floating_seats, feature_terms }: LicenseDetail): string[] => [
  ...(floating_seats === null ? [] : [""]),
  ...Object.keys(feature_terms ?? {}).filter(
    (code) => floatingSeatsOf(feature_terms, code) !== null
  ),
]
