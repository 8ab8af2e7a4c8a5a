import { bound } from "../storage/bound"
import type { ActivationFactsService } from "./activation-facts"
import type { ActivationNotesService } from "./activation-notes"
import type { ActivationReaderService } from "./activation-reader"
import type { ActivationStoreService } from "./activation-store"
import type { ActivationTasksService } from "./activation-tasks"
import type { ComputerReaderService } from "./computer-reader"
import type { TypedCodesService } from "./typed-codes"

type Cradle = {
  activationFactsService: ActivationFactsService
  activationNotesService: ActivationNotesService
  activationReaderService: ActivationReaderService
  activationStoreService: ActivationStoreService
  activationTasksService: ActivationTasksService
  computerReaderService: ComputerReaderService
  typedCodesService: TypedCodesService
}

/** What the rest of the plugin may ask of this room; `service.ts` says what it is for. */
export type ActivationsRoom = ReturnType<typeof activationsRoom>

/** See {@link ActivationsRoom}. */
export const activationsRoom = (cradle: Cradle) => ({
  activate: bound(cradle.activationTasksService, "activate"),
  reactivate: bound(cradle.activationTasksService, "reactivate"),
  transfer: bound(cradle.activationTasksService, "transfer"),
  listOfLicense: bound(cradle.activationReaderService, "list"),
  searchComputers: bound(cradle.computerReaderService, "list"),
  find: bound(cradle.activationStoreService, "find"),
  compareLocks: bound(cradle.activationReaderService, "compare"),
  annotate: bound(cradle.activationNotesService, "annotate"),
  unlockTasks: bound(cradle.activationFactsService, "clearWrongCodes"),
  checkTypedCodes: bound(cradle.typedCodesService, "check"),
  licensesToActivate: bound(cradle.typedCodesService, "candidates"),
  remove: bound(cradle.activationTasksService, "remove"),
})
