import { bound } from "../storage"
export type { BundleSaleRow, BundleSalesService } from "./bundle-sales"
import type { ProgramsService } from "./programs"

type Cradle = {
  programsService: ProgramsService
}

/** What the rest of the plugin may ask of this room; `service.ts` says what it is for. */
export type ProgramsRoom = ReturnType<typeof programsRoom>

/** See {@link ProgramsRoom}. */
export const programsRoom = (cradle: Cradle) => ({
  create: bound(cradle.programsService, "create"),
  update: bound(cradle.programsService, "update"),
  revert: bound(cradle.programsService, "revert"),
  delete: bound(cradle.programsService, "delete"),
  restore: bound(cradle.programsService, "restore"),
  discard: bound(cradle.programsService, "discard"),
  revealSignature: bound(cradle.programsService, "reveal"),
  countPolicies: bound(cradle.programsService, "countPolicies"),
})
