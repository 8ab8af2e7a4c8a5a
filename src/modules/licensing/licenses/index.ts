import { bound } from "../storage"
import type { KeyFoldingService } from "./key-folding"
import type { LicenseActsService } from "./license-acts"
import type { LicenseExportService } from "./license-export"
import type { LicenseKeysService } from "./license-keys"
import type { LicenseReaderService } from "./license-reader"
import type { UnitActsService } from "./unit-acts"

// What other rooms may use: services that Medusa hands them, and pieces without a service.
export type { KeyFoldingService } from "./key-folding"
export type { LicenseReaderService } from "./license-reader"
export { activationsFound } from "./license-search"
export type { LicenseWipeService } from "./license-wipe"

type Cradle = {
  keyFoldingService: KeyFoldingService
  licenseActsService: LicenseActsService
  licenseExportService: LicenseExportService
  licenseKeysService: LicenseKeysService
  licenseReaderService: LicenseReaderService
  unitActsService: UnitActsService
}

/** What the rest of the plugin may ask of this room; `service.ts` says what it is for. */
export type LicensesRoom = ReturnType<typeof licensesRoom>

/** See {@link LicensesRoom}. */
export const licensesRoom = (cradle: Cradle) => ({
  search: bound(cradle.licenseReaderService, "list"),
  retrieve: bound(cradle.licenseReaderService, "retrieve"),
  find: bound(cradle.licenseReaderService, "find"),
  batchPart: bound(cradle.licenseReaderService, "batchPart"),
  applyAct: bound(cradle.licenseActsService, "apply"),
  applyToUnit: bound(cradle.unitActsService, "apply"),
  unitOf: bound(cradle.unitActsService, "unitOf"),
  ofIds: bound(cradle.licenseReaderService, "ofIds"),
  ordersToReconcile: bound(cradle.licenseActsService, "ordersToReconcile"),
  previewRenewal: bound(cradle.licenseActsService, "previewRenewal"),
  foldLicenseKeys: bound(cradle.keyFoldingService, "finish"),
  exportCsv: bound(cradle.licenseExportService, "csv"),
  revealKey: bound(cradle.licenseKeysService, "reveal"),
  revealKeysForMail: bound(cradle.licenseKeysService, "revealForMail"),
})
