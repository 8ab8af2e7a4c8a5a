import type { Resolver } from "react-hook-form"

import {
  catalogueChangeFaults,
  FEATURE_BITS,
} from "../../modules/licensing/domain/policies/feature-catalogue"
import { faultsToErrors, type Translate } from "./faults"
import type { ProgramFeature } from "./types"

/** `stored` marks a saved feature, whose code and bit are fixed. */
export type FeatureRow = ProgramFeature & { stored: boolean }
export type FeatureFormValues = { features: FeatureRow[] }

/** The catalogue as a request body. */
export const rowsToFeatures = (rows: FeatureRow[]): ProgramFeature[] =>
  rows.map(({ code, name, bit, retired }) => ({ code, name, bit, retired }))

/** The lowest bit that no feature, not even a retired one, has had; null when all are taken. */
export const nextFreeBit = (rows: readonly FeatureRow[]): number | null => {
  const taken = new Set(rows.map(({ bit }) => bit))
  const free = Array.from({ length: FEATURE_BITS }, (_, bit) => bit).find((bit) => !taken.has(bit))
  return free ?? null
}

/** Validates the catalogue against the stored one by the shop's rules. */
export const featureResolver =
  (stored: readonly ProgramFeature[], t: Translate): Resolver<FeatureFormValues> =>
  async (values) => {
    const faults = catalogueChangeFaults(stored, rowsToFeatures(values.features)).map((fault) => ({
      ...fault,
      field: fault.field as string,
    }))
    if (!faults.length) return { values, errors: {} }
    return { values: {}, errors: faultsToErrors(faults, t) }
  }
