import type { Resolver } from "react-hook-form"

import {
  DEFAULT_OVERLAP_DAYS,
  MAX_OVERLAP_DAYS,
  rotationFaults,
} from "../../modules/licensing/domain/signing-keys"
import type { RotateBody } from "../hooks/api/signing-keys"
import { faultsToErrors, type Translate } from "./faults"

export type RotationFormValues = { overlap_days: number; reason: string | null }

export const NEW_ROTATION: RotationFormValues = {
  overlap_days: DEFAULT_OVERLAP_DAYS,
  reason: null,
}

/** Validates by the shop's own rule. */
export const rotationResolver =
  (t: Translate): Resolver<RotationFormValues> =>
  async (values) => {
    const faults = rotationFaults(values)
    const bounds = { overlap_days: { min: 0, max: MAX_OVERLAP_DAYS } }
    return faults.length
      ? { values: {}, errors: faultsToErrors(faults, t, bounds) }
      : { values, errors: {} }
  }

export const toRotateBody = ({ overlap_days, reason }: RotationFormValues): RotateBody => ({
  overlap_days,
  ...(reason?.trim() && { reason: reason.trim() }),
})
