import type { License, LicenseFilters } from "./types"

/** What staff do to licences, to one or to many at once. */
export const LICENSE_ACTS = [
  "suspend",
  "reinstate",
  "revoke",
  "reset",
  "renew",
  "resend",
  "delete",
] as const
export type LicenseAct = (typeof LICENSE_ACTS)[number]

/** What a reset sets back. */
export const RESET_PARTS = ["activations", "transfers", "consumption", "expiry"] as const
export type ResetPart = (typeof RESET_PARTS)[number]

/** The body of an act; each act reads its own part of it. */
export type LicenseActBody = {
  reason?: string
  parts?: ResetPart[]
  until?: string
  by?: string
}

/** Which licences an act is about: one, those that were ticked, or all that a list's filters find. */
export type LicenseTarget =
  | { kind: "one"; license: License }
  | { kind: "ids"; ids: string[] }
  | { kind: "filter"; filter: LicenseFilters; count: number; capped?: boolean }

/** How many licences a target is about, as far as it is known. */
export const targetCount = (target: LicenseTarget): number => {
  if (target.kind === "one") return 1
  return target.kind === "ids" ? target.ids.length : target.count
}

/** Whether an act makes sense for a licence as it is; the shop has the last word. */
export const actApplies = (act: LicenseAct, { state }: License): boolean => {
  if (act === "reinstate") return state !== "active"
  if (act === "suspend") return state === "active"
  if (act === "delete") return true
  return state !== "revoked"
}
