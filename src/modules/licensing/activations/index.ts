import { bound } from "../storage"
import type { ActivationFactsService } from "./activation-facts"
import type { ActivationNotesService } from "./activation-notes"
import type { ActivationReaderService } from "./activation-reader"
import type { ActivationStoreService } from "./activation-store"
import type { ActivationTasksService } from "./activation-tasks"
import type { ComputerReaderService } from "./computer-reader"
import type { TypedCodesService } from "./typed-codes"

// What other rooms may use: services that Medusa hands them, and pieces without a service.
export {
  actCounter,
  type ActivationFactsService,
  countedSubject,
  type TaskSubject,
} from "./activation-facts"
export { activateByProgram, NOTE_LAST_SEEN } from "./activation-sql"
export type { ActivationMatch } from "./activation-match"
export type { ActivationStoreService } from "./activation-store"
export type { ActivationTasksService } from "./activation-tasks"
export { hasMatchingComputer } from "./computer-search"
export {
  type Computer,
  readComputer,
  type ReadComputer,
  sameComputerSql,
  sameComputerValues,
} from "./computers"
export type { PredecessorsService } from "./predecessors"
export type { TaskLicensesService } from "./task-licenses"

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
  findListed: bound(cradle.activationReaderService, "find"),
  find: bound(cradle.activationStoreService, "find"),
  compareLocks: bound(cradle.activationReaderService, "compare"),
  annotate: bound(cradle.activationNotesService, "annotate"),
  unlockTasks: bound(cradle.activationFactsService, "clearWrongCodes"),
  checkTypedCodes: bound(cradle.typedCodesService, "check"),
  licensesToActivate: bound(cradle.typedCodesService, "candidates"),
  remove: bound(cradle.activationTasksService, "remove"),
})
