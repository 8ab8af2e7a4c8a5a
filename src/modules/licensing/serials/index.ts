import { bound } from "../storage"
import type { ProofOfWorkService } from "./proof-of-work"
import type { SerialActsService } from "./serial-acts"
import type { SerialBatchesService } from "./serial-batches"
import type { SerialExportService } from "./serial-export"
import type { SerialImportService } from "./serial-import"
import type { SerialOrdersService } from "./serial-orders"
import type { SerialReaderService } from "./serial-reader"
import type { SerialRedeemingService } from "./serial-redeeming"
import type { SerialTriesService } from "./serial-tries"

type Cradle = {
  proofOfWorkService: ProofOfWorkService
  serialActsService: SerialActsService
  serialBatchesService: SerialBatchesService
  serialExportService: SerialExportService
  serialImportService: SerialImportService
  serialOrdersService: SerialOrdersService
  serialReaderService: SerialReaderService
  serialRedeemingService: SerialRedeemingService
  serialTriesService: SerialTriesService
}

/** What the rest of the plugin may ask of this room; `service.ts` says what it is for. */
export type SerialsRoom = ReturnType<typeof serialsRoom>

/** See {@link SerialsRoom}. */
export const serialsRoom = (cradle: Cradle) => ({
  createBatch: bound(cradle.serialBatchesService, "create"),
  generate: bound(cradle.serialBatchesService, "generate"),
  deleteBatch: bound(cradle.serialBatchesService, "delete"),
  readImport: bound(cradle.serialImportService, "read"),
  confirmImport: bound(cradle.serialImportService, "confirm"),
  dropAbandonedImports: bound(cradle.serialImportService, "dropAbandoned"),
  forgetUnconfirmed: bound(cradle.serialImportService, "forgetUnconfirmed"),
  searchBatches: bound(cradle.serialReaderService, "batches"),
  retrieveBatch: bound(cradle.serialReaderService, "batch"),
  search: bound(cradle.serialReaderService, "list"),
  retrieve: bound(cradle.serialReaderService, "retrieve"),
  reveal: bound(cradle.serialActsService, "reveal"),
  setBlacklisted: bound(cradle.serialActsService, "setBlacklisted"),
  reserve: bound(cradle.serialRedeemingService, "reserve"),
  free: bound(cradle.serialRedeemingService, "free"),
  takeOverStaleReservations: bound(cradle.serialRedeemingService, "takeOverStale"),
  programs: bound(cradle.serialRedeemingService, "programs"),
  bindOrder: bound(cradle.serialOrdersService, "bind"),
  unbindOrder: bound(cradle.serialOrdersService, "unbind"),
  claim: bound(cradle.serialOrdersService, "claim"),
  release: bound(cradle.serialOrdersService, "release"),
  unboundDrafts: bound(cradle.serialOrdersService, "unboundDrafts"),
  locks: bound(cradle.serialTriesService, "locks"),
  unlockTries: bound(cradle.serialTriesService, "unlock"),
  forgetTries: bound(cradle.serialTriesService, "forget"),
  proofChallenge: bound(cradle.proofOfWorkService, "challenge"),
  spendProof: bound(cradle.proofOfWorkService, "spend"),
  exportCsv: bound(cradle.serialExportService, "csv"),
})
