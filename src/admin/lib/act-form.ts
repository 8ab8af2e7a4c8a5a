import type { Resolver } from "react-hook-form"

import { isDuration } from "../../modules/licensing/domain/policies/duration"
import type { FieldFault } from "../../modules/licensing/domain/field-fault"
import { DEFAULT_RESET_PARTS, type ResetPart } from "../../modules/licensing/domain/license-acts"
import { faultsToErrors, type Translate } from "./faults"
import type { LicenseAct, LicenseActBody } from "./license-acts"

/** How far a renewal goes: the license's own term, a length of time, or a date. */
export const RENEWALS = ["term", "by", "until"] as const
export type Renewal = (typeof RENEWALS)[number]

/** Hours for which a former key may go on working: not at all, a day, a week, thirty days. */
export const KEY_GRACES = ["0", "24", "168", "720"] as const

export type ActFormValues = {
  reason: string | null
  parts: ResetPart[]
  renewal: Renewal
  by: string
  until: string | null
  /** For how many hours a former key still works, one of {@link KEY_GRACES}. */
  grace: string
  /** What must be typed before licenses of a selection are wiped. */
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

/** Acts that keep why they were done. */
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

/** Judges what was entered for an act. `expected` is what must be typed to confirm it. */
export const actResolver =
  (act: LicenseAct, expected: string | undefined, t: Translate): Resolver<ActFormValues> =>
  async (values) => {
    const faults = actFaults(act, values, expected)
    if (faults.length) return { values: {}, errors: faultsToErrors(faults, t) }
    return { values, errors: {} }
  }

/** What a renewal would be sent, once what it needs is entered. */
export const toRenewalBody = (values: ActFormValues): LicenseActBody | null =>
  actFaults("renew", values).length > 0 ? null : toActBody("renew", values)

/** What the shop is sent: only what the act reads. */
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
