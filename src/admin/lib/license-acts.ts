import type { ResetPart } from "../../modules/licensing/domain/license-acts"
import type { License, LicenseFilters } from "./types"

/** The acts of staff on one license or many. */
export const LICENSE_ACTS = [
  "suspend",
  "reinstate",
  "revoke",
  "reset",
  "renew",
  "rekey",
  "resend",
  "delete",
] as const
export type LicenseAct = (typeof LICENSE_ACTS)[number]

/** Those that a whole unit of a bundle takes at once. */
export const UNIT_ACTS = ["suspend", "reinstate", "revoke", "reset", "renew"] as const
type UnitAct = (typeof UNIT_ACTS)[number]

/** Whether it is one of {@link UNIT_ACTS}. */
export const isUnitAct = (act: LicenseAct): act is UnitAct =>
  (UNIT_ACTS as readonly LicenseAct[]).includes(act)

/** The body of an act; each act uses its own part. */
export type LicenseActBody = {
  reason?: string
  parts?: ResetPart[]
  until?: string
  by?: string
  grace_hours?: number
}

/** The licenses of an act: one, those of its unit, the selected ones, or all that a list's filters find. */
export type LicenseTarget =
  | { kind: "one"; license: License }
  | { kind: "unit"; license: License }
  | { kind: "ids"; ids: string[] }
  | { kind: "filter"; filter: LicenseFilters; count: number; capped?: boolean }

/** The number of licenses of a target, if known. */
export const targetCount = (target: LicenseTarget): number => {
  if (target.kind === "one" || target.kind === "unit") return 1
  return target.kind === "ids" ? target.ids.length : target.count
}

/** Whether an act is possible in a license's present state; the shop decides. */
export const actApplies = (
  act: LicenseAct,
  { state, kind, is_trial, order_id }: License
): boolean => {
  switch (act) {
    case "reinstate":
      return state !== "active"
    case "suspend":
      return state === "active"
    case "renew":
      return state !== "revoked" && (kind !== "perpetual" || is_trial)
    case "revoke":
    case "rekey":
      return state !== "revoked"
    case "resend":
      return state === "active" && order_id !== null
    default:
      return true
  }
}
