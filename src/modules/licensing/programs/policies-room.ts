import { bound } from "../storage"
import type { PoliciesService } from "./policies"

type Cradle = {
  policiesService: PoliciesService
}

/** What the rest of the plugin may ask of this room; `service.ts` says what it is for. */
export type PoliciesRoom = ReturnType<typeof policiesRoom>

/** See {@link PoliciesRoom}. */
export const policiesRoom = (cradle: Cradle) => ({
  create: bound(cradle.policiesService, "create"),
  update: bound(cradle.policiesService, "update"),
  revert: bound(cradle.policiesService, "revert"),
  delete: bound(cradle.policiesService, "delete"),
  restore: bound(cradle.policiesService, "restore"),
  discard: bound(cradle.policiesService, "discard"),
  countLicenses: bound(cradle.policiesService, "countLicenses"),
})
