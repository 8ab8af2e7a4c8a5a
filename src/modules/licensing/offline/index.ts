import { bound } from "../storage"
import type { LicenseRequestsService } from "./license-requests"
import type { OfflineFileStoreService } from "./offline-file-store"
import type { OfflineFilesService } from "./offline-files"
import type { OfflineReturnsService } from "./offline-returns"
import type { RevocationsService } from "./revocations"

// What other rooms may use: services that Medusa hands them, and pieces without a service.
export type { HeldSeats, OfflineFileStoreService } from "./offline-file-store"
export {
  type FileSigning,
  judged,
  NO_COMPUTER,
  type OfflineFilesService,
  ofUser,
} from "./offline-files"
export type { OfflineReturnsService } from "./offline-returns"

type Cradle = {
  licenseRequestsService: LicenseRequestsService
  offlineFileStoreService: OfflineFileStoreService
  offlineFilesService: OfflineFilesService
  offlineReturnsService: OfflineReturnsService
  revocationsService: RevocationsService
}

/** What the rest of the plugin may ask of this room; `service.ts` says what it is for. */
export type OfflineRoom = ReturnType<typeof offlineRoom>

/** See {@link OfflineRoom}. */
export const offlineRoom = (cradle: Cradle) => ({
  checkOut: bound(cradle.offlineFilesService, "checkOut"),
  giveBack: bound(cradle.offlineReturnsService, "giveBack"),
  listOfLicense: bound(cradle.offlineFileStoreService, "list"),
  find: bound(cradle.offlineFileStoreService, "find"),
  previewRequest: bound(cradle.licenseRequestsService, "preview"),
  answerRequest: bound(cradle.licenseRequestsService, "answer"),
  revocationList: bound(cradle.revocationsService, "signed"),
  revocationNumber: bound(cradle.revocationsService, "number"),
})
