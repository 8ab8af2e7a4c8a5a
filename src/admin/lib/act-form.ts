import type { Resolver } from "react-hook-form"

import { isDuration } from "../../modules/licensing/domain/policies/duration"
import type { FieldFault } from "../../modules/licensing/domain/field-fault"
import { DEFAULT_RESET_PARTS, type ResetPart } from "../../modules/licensing/domain/license-acts"
import { faultsToErrors, type Translate } from "./faults"
import type { LicenseAct, LicenseActBody } from "./license-acts"

/** The end of a renewal: one term, a period, or a date. */
export const RENEWALS = ["term", "by", "until"] as const
type Renewal = (typeof RENEWALS)[number]

/** Hours for which an old key may keep working: none, a day, a week, thirty days. */
export const KEY_GRACES = ["0", "24", "168", "720"] as const

export type ActFormValues = {
  reason: string | null
  parts: ResetPart[]
  renewal: Renewal
  by: string
  until: string | null
  /** Hours for which the old key still works, one of {@link KEY_GRACES}. */
  grace: string
  /** The text to type before selected licenses are deleted. */
  typed: string
}

export const NEW_ACT: ActFormValues = {
  reason: null,
  parts: [...DEFAULT_RESET_PARTS],
  renewal: "term",
  by: "P1Y",
  until: null,
  grace: "0",
  typed: "",
}

/** Acts with a reason. */
export const hasReason = (act: LicenseAct): boolean => act !== "renew" && act !== "resend"

const actFaults = (act: LicenseAct, values: ActFormValues, expected?: string): FieldFault[] => {
  const faults: FieldFault[] = []
  const fault = (field: keyof ActFormValues, rule: string) =>
    faults.push({ field, rule, message: "" })
  if (act === "reset" && !values.parts.length) fault("parts", "required")
  if (act === "renew" && values.renewal === "by" && !isDuration(values.by)) fault("by", "duration")
  if (act === "renew" && values.renewal === "until" && !values.until) fault("until", "required")
  if (expected && values.typed.trim() !== expected) fault("typed", "mismatch")
  return faults
}

/** Validates the input of an act. `expected` must be typed to confirm it. */
export const actResolver =
  (act: LicenseAct, expected: string | undefined, t: Translate): Resolver<ActFormValues> =>
  async (values) => {
    const faults = actFaults(act, values, expected)
    if (faults.length) return { values: {}, errors: faultsToErrors(faults, t) }
    return { values, errors: {} }
  }

/** The body of a renewal, once its input is complete. */
export const toRenewalBody = (values: ActFormValues): LicenseActBody | null =>
  actFaults("renew", values).length > 0 ? null : toActBody("renew", values)

/** The body of the request: only the fields of the act. */
export const toActBody = (act: LicenseAct, values: ActFormValues): LicenseActBody => {
  if (act === "renew") {
    if (values.renewal === "by") return { by: values.by }
    return values.renewal === "until" && values.until ? { until: values.until } : {}
  }
  const reason = values.reason?.trim()
  return {
    ...(hasReason(act) && reason ? { reason } : {}),
    ...(act === "reset" ? { parts: values.parts } : {}),
    ...(act === "rekey" ? { grace_hours: Number(values.grace) } : {}),
  }
}
