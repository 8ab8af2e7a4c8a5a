import type { Readable } from "node:stream"

import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"

import type { FulfillmentProblemCode, LineToFulfill } from "./domain/reconcile/fulfill-when-issued"
import type { OrderFacts } from "./domain/reconcile/order-facts"
import type { KeyFault } from "./domain/serials/own-keys"
import type { ActivationStatus, Actor, LicenseSource } from "./domain/vocabulary"
import { License } from "./models/license"
import { LicenseEvent } from "./models/license-event"
import { LicenseManager } from "./models/license-manager"
import { LicensePolicy } from "./models/license-policy"
import { LicenseProgram } from "./models/license-program"
import { LineEntitlement } from "./models/line-entitlement"
import { OrderProfile } from "./models/order-profile"
import type { LicensingOptions } from "./options"
import type { ActivationFactsService } from "./activations/activation-facts"
import type { ActivationNotesService } from "./activations/activation-notes"
import type { ActivationReaderService, LockPair } from "./activations/activation-reader"
import type {
  ComputerFilters,
  ComputerList,
  ComputerPage,
  ComputerReaderService,
} from "./activations/computer-reader"
import type { ActivationStoreService } from "./activations/activation-store"
import type { ActivationSuccessionsService } from "./activations/activation-successions"
import type { ActivationTasksService } from "./activations/activation-tasks"
import type { LicenseRequestsService } from "./offline/license-requests"
import type { OfflineFileStoreService } from "./offline/offline-file-store"
import type { OfflineFilesService } from "./offline/offline-files"
import type { OfflineReturnsService, ReturnProof } from "./offline/offline-returns"
import type {
  ActivationDetails,
  ActivationRow,
  ComputerInput,
  RemovalProof,
  TaskCaller,
  TaskResult,
} from "./activations/types"
import type { LicenseList, LicensePage, LicenseReaderService } from "./licenses/license-reader"
import type { LicenseKeysService, RevealedKey } from "./licenses/license-keys"
import type { CustomerAccessService } from "./customers/customer-access"
import type { CustomerLicenseQuery, CustomerLicensesService } from "./customers/customer-licenses"
import type { CustomerOrderQuery, CustomerOrdersService } from "./customers/customer-orders"
import type { DatabaseService } from "./storage/database"
import type { DataKeysService } from "./storage/data-keys"
import type { KeyFoldingService } from "./licenses/key-folding"
import type { OrderLicensingService, OrderLicensingTotals } from "./orders/order-licensing"
import type { HandIssuingService } from "./issuing/hand-issuing"
import type { IdempotencyService } from "./storage/idempotency"
import type { ActResult, LicenseActsService, LicensesAct } from "./licenses/license-acts"
import type { ExportRequest, LicenseExportService } from "./licenses/license-export"
import type { ManagerQuery, ManagerReaderService } from "./managers/manager-reader"
import type { MailRequestsService } from "./orders/mail-requests"
import type { ManagerAssignmentsService } from "./managers/manager-assignments"
import type { ManagerInvitationsService } from "./managers/manager-invitations"
import type { ManagersService } from "./managers/managers"
import type { ManagerQuotasService } from "./managers/manager-quotas"
import type { OrderClaimsService } from "./customers/order-claims"
import type { OrderDeletionService } from "./orders/order-deletion"
import type {
  HistoryEntry,
  HistoryService,
  LicenseHistoryEvent,
  SerialHistoryEvent,
  ManagerHistoryEvent,
} from "./orders/history"
import type { MissingOrders, OrderSearchService } from "./orders/order-search"
import type { OrderProfilesService } from "./orders/order-profiles"
import type { PoliciesService } from "./programs/policies"
import type { ProgramsService } from "./programs/programs"
import type { EntitlementsService, NewEntitlement, WithheldPolicy } from "./issuing/entitlements"
import type { IssuedFulfillmentService } from "./issuing/issued-fulfillment"
import type { ChunkResult, ReconcileService, ReconcileTicket } from "./issuing/reconcile"
import type { OrderMailGroup, OrderMailState } from "./orders/order-mail-types"
import type { LastSeenService } from "./runtime/last-seen"
import type { RuntimeDatabaseService } from "./storage/runtime-database"
import type { ProofChallenge, ProofOfWorkService } from "./serials/proof-of-work"
import type { RateLimitsService } from "./runtime/rate-limits"
import type { RuntimeService } from "./runtime/runtime"
import type { RevocationsService } from "./offline/revocations"
import type { BlacklistAct, SerialActsService } from "./serials/serial-acts"
import type { SerialBatchesService } from "./serials/serial-batches"
import type { SerialExportRequest, SerialExportService } from "./serials/serial-export"
import type {
  SerialImportReport,
  SerialImportService,
  SerialImportWish,
} from "./serials/serial-import"
import type { SerialOrder, SerialOrdersService } from "./serials/serial-orders"
import type { SerialPage, SerialReaderService } from "./serials/serial-reader"
import type {
  RedeemAsk,
  ReserveResult,
  SerialRedeemingService,
  SerialReservation,
  StaleReservation,
} from "./serials/serial-redeeming"
import type { SerialLock, SerialTriesService } from "./serials/serial-tries"
import type { SerialStoreService } from "./serials/serial-store"
import type { SettingsService } from "./settings/settings"
import type { UsageCountersService } from "./storage/usage-counters"
import type { SigningKeysService } from "./settings/signing-keys"
import type { JsonWebKeySet } from "./domain/codecs/jws"
import type { AnswerQuestion } from "./domain/codecs/signed-answer"
import type { AnyAnswer } from "./runtime/answer-facts"
import type {
  LicenseRequestPreview,
  LicenseRequestResult,
  ListedOfflineFile,
  OfflineFileResult,
  OfflineFileRow,
  OfflineFileWish,
  OfflineReturnResult,
  OfflineSubject,
} from "./offline/offline-files-types"
import type {
  RuntimeActivated,
  RuntimeAnswer,
  RuntimeDeactivated,
  RuntimeFileAnswer,
  RuntimeHeartbeat,
  RuntimeRequest,
} from "./runtime/types"
import type { NewLicenseEvent, TimelineService } from "./storage/timeline"
import type { CodeCheck, TypedCodes, TypedCodesService } from "./activations/typed-codes"
import type { MailRequest } from "./orders/mail-requests-types"
import type { ClaimableOrder, LostKeys } from "./customers/claims-types"
import type {
  AccessTarget,
  CustomerAccess,
  CustomerLicense,
  CustomerOrder,
} from "./customers/types"
import type { HandIssue, IdempotencyClaim } from "./issuing/types"
import type { LicenseFilters } from "./licenses/license-filters-types"
import type { LicenseDetail } from "./licenses/types"
import type {
  AssignResult,
  CreatedManager,
  Grantor,
  ManagedOrder,
  ManagerDetail,
  ManagerPatch,
  ManagerPerson,
  ManagerView,
  OrderManager,
  PolicyQuota,
} from "./managers/types"
import type { OrderProfilePatch } from "./orders/order-profile-types"
import type { RotateSigningKey, SigningKeyView } from "./settings/signing-keys-types"
import type {
  BlacklistResult,
  NewSerialBatch,
  RevealedSerial,
  SerialBatchQuery,
  SerialBatchView,
  SerialFilters,
  SerialList,
  SerialProgram,
  SerialTarget,
  SerialView,
} from "./serials/types"
import type { LicensingSettingsPatch, LicensingSettingsView } from "./settings/types"
import type {
  NewPolicy,
  NewProgram,
  PolicyPatch,
  PolicyRow,
  ProgramPatch,
  ProgramRow,
} from "./programs/types"

/** What of the module's container this class uses. */
type Cradle = {
  activationFactsService: ActivationFactsService
  activationNotesService: ActivationNotesService
  activationReaderService: ActivationReaderService
  computerReaderService: ComputerReaderService
  activationStoreService: ActivationStoreService
  activationSuccessionsService: ActivationSuccessionsService
  activationTasksService: ActivationTasksService
  customerAccessService: CustomerAccessService
  customerLicensesService: CustomerLicensesService
  customerOrdersService: CustomerOrdersService
  databaseService: DatabaseService
  dataKeysService: DataKeysService
  entitlementsService: EntitlementsService
  issuedFulfillmentService: IssuedFulfillmentService
  handIssuingService: HandIssuingService
  historyService: HistoryService
  idempotencyService: IdempotencyService
  keyFoldingService: KeyFoldingService
  licenseActsService: LicenseActsService
  licenseExportService: LicenseExportService
  licenseKeysService: LicenseKeysService
  licenseReaderService: LicenseReaderService
  licenseRequestsService: LicenseRequestsService
  licensingOptions: LicensingOptions
  offlineFileStoreService: OfflineFileStoreService
  offlineFilesService: OfflineFilesService
  offlineReturnsService: OfflineReturnsService
  managerAssignmentsService: ManagerAssignmentsService
  managerInvitationsService: ManagerInvitationsService
  managerQuotasService: ManagerQuotasService
  managerReaderService: ManagerReaderService
  managersService: ManagersService
  orderClaimsService: OrderClaimsService
  orderDeletionService: OrderDeletionService
  orderLicensingService: OrderLicensingService
  orderProfilesService: OrderProfilesService
  orderSearchService: OrderSearchService
  policiesService: PoliciesService
  programsService: ProgramsService
  proofOfWorkService: ProofOfWorkService
  rateLimitsService: RateLimitsService
  reconcileService: ReconcileService
  lastSeenService: LastSeenService
  runtimeDatabaseService: RuntimeDatabaseService
  runtimeService: RuntimeService
  revocationsService: RevocationsService
  serialActsService: SerialActsService
  serialBatchesService: SerialBatchesService
  serialExportService: SerialExportService
  serialImportService: SerialImportService
  serialReaderService: SerialReaderService
  mailRequestsService: MailRequestsService
  serialOrdersService: SerialOrdersService
  serialRedeemingService: SerialRedeemingService
  serialStoreService: SerialStoreService
  serialTriesService: SerialTriesService
  settingsService: SettingsService
  signingKeysService: SigningKeysService
  timelineService: TimelineService
  typedCodesService: TypedCodesService
  usageCountersService: UsageCountersService
}

/**
 * The public face of licensing: generated CRUD for what may be read freely, and short methods that
 * delegate to the services of this module. Secret tables are left out, so nothing reaches them through
 * the query graph.
 */
export default class LicensingModuleService extends MedusaService({
  License,
  LicenseEvent,
  LicenseManager,
  LicensePolicy,
  LicenseProgram,
  LineEntitlement,
  OrderProfile,
}) {
  private readonly cradle_: Cradle

  /** Called by Medusa. */
  readonly __hooks = {
    onApplicationShutdown: async (): Promise<void> => {
      await this.cradle_.lastSeenService.flush()
      await this.cradle_.runtimeDatabaseService.close()
      await this.cradle_.rateLimitsService.close()
    },
  }

  constructor(cradle: Cradle) {
    super(...arguments)
    this.cradle_ = cradle
  }

  /** The plugin's options, checked and with their defaults. */
  async getOptions(): Promise<LicensingOptions> {
    return this.cradle_.licensingOptions
  }

  /** See `DatabaseService.exclusively`. */
  async exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
    return await this.cradle_.databaseService.exclusively(name, work)
  }

  /** See `DataKeysService.rewrap`. */
  async rewrapDataKeys(newSecret: string): Promise<void> {
    await this.cradle_.dataKeysService.rewrap(newSecret)
  }

  // ---- issuing by reconciling -----------------------------------------------------------------

  /** See `ReconcileService.takeTicket`. */
  async requestReconcile(orderId: string, placed = false): Promise<ReconcileTicket | null> {
    return await this.cradle_.reconcileService.takeTicket(orderId, placed)
  }

  /** See `EntitlementsService`, like the method after it. */
  async withheldPolicies(orderId: string): Promise<WithheldPolicy[]> {
    return await this.cradle_.entitlementsService.withheld(orderId)
  }

  async takeUpEntitlements(orderId: string): Promise<number> {
    return await this.cradle_.entitlementsService.takeUp(orderId)
  }

  /** See `EntitlementsService.freeze`. */
  async freezeEntitlements(orderId: string, entitlements: NewEntitlement[]): Promise<void> {
    await this.cradle_.entitlementsService.freeze(orderId, entitlements)
  }

  /** See `ReconcileService.applyChunk`. */
  async reconcileChunk(
    facts: OrderFacts,
    ticket: ReconcileTicket,
    actor: Actor
  ): Promise<ChunkResult> {
    return await this.cradle_.reconcileService.applyChunk(facts, ticket, actor)
  }

  /** See `IssuedFulfillmentService`, like the method after it. */
  async giveBackFulfillment(
    orderId: string,
    lines: LineToFulfill[],
    why: { code: FulfillmentProblemCode; message: string } | null
  ): Promise<void> {
    await this.cradle_.issuedFulfillmentService.giveBack(orderId, lines, why)
  }

  async tellFulfillment(orderId: string, units: number, actor: Actor): Promise<void> {
    await this.cradle_.issuedFulfillmentService.tell(orderId, units, actor)
  }

  /** See `OrderLicensingService`, like the methods after it. */
  async orderLicensingTotals(facts: OrderFacts): Promise<OrderLicensingTotals> {
    return await this.cradle_.orderLicensingService.totals(facts)
  }

  async ownerAddress(orderId: string): Promise<string | null> {
    return await this.cradle_.orderLicensingService.ownerAddress(orderId)
  }

  async orderMailState(orderId: string): Promise<OrderMailState | null> {
    return await this.cradle_.orderLicensingService.mailState(orderId)
  }

  async orderMailGroups(orderId: string, ids: string[]): Promise<OrderMailGroup[]> {
    return await this.cradle_.orderLicensingService.mailGroups(orderId, ids)
  }

  async markOrderMailed(orderId: string, count: number): Promise<void> {
    await this.cradle_.orderLicensingService.markMailed(orderId, count)
  }

  async findStaleOrders(days: number, after: string, limit: number): Promise<string[]> {
    return await this.cradle_.orderSearchService.findStale(days, after, limit)
  }

  /** See `OrderSearchService`, like the methods after it. */
  async findTouchedOrders(minutes: number, after: string, limit: number): Promise<string[]> {
    return await this.cradle_.orderSearchService.findTouched(minutes, after, limit)
  }

  async noteMissingOrders(): Promise<MissingOrders> {
    return await this.cradle_.orderSearchService.noteMissing()
  }

  async findUnmailedOrders(hours: number, after: string, limit: number): Promise<string[]> {
    return await this.cradle_.orderSearchService.findUnmailed(hours, after, limit)
  }

  async findUnlicensedOrders(
    from: Date,
    until: Date,
    after: string,
    limit: number
  ): Promise<string[]> {
    return await this.cradle_.orderSearchService.findUnlicensed(from, until, after, limit)
  }

  // ---- licences -------------------------------------------------------------------------------

  /** See `LicenseReaderService`, like the methods after it. Not the generated `listLicenses`: statuses. */
  async searchLicenses(filters: LicenseFilters, page: LicensePage): Promise<LicenseList> {
    return await this.cradle_.licenseReaderService.list(filters, page)
  }

  async licenseDetail(id: string): Promise<LicenseDetail> {
    return await this.cradle_.licenseReaderService.retrieve(id)
  }

  async licenseIdsAfter(filters: LicenseFilters, after: string, limit: number): Promise<string[]> {
    return await this.cradle_.licenseReaderService.idsAfter(filters, after, limit)
  }

  /** See `LicenseActsService.apply`. */
  async applyLicenseAct(
    ids: string[],
    act: LicensesAct,
    actor: Actor,
    claim?: IdempotencyClaim
  ): Promise<ActResult> {
    return await this.cradle_.licenseActsService.apply(ids, act, actor, claim)
  }

  /** See `LicenseActsService.ordersToReconcile`. */
  async ordersToReconcile(ids: string[], limit: number): Promise<string[]> {
    return await this.cradle_.licenseActsService.ordersToReconcile(ids, limit)
  }

  /** See `LicenseActsService.previewRenewal`. */
  async previewRenewal(
    id: string,
    renewal: { until?: Date; by?: string }
  ): Promise<{ expires_at: Date | null; before: Date | null }> {
    return await this.cradle_.licenseActsService.previewRenewal(id, renewal)
  }

  /** See `HandIssuingService.issue`. */
  async issueByHand(
    data: HandIssue,
    source: LicenseSource,
    actor: Actor,
    claim?: IdempotencyClaim
  ): Promise<string[]> {
    return await this.cradle_.handIssuingService.issue(data, source, actor, claim)
  }

  /** See `HandIssuingService.checkKeys`. */
  async checkForeignKeys(keys: string[]): Promise<KeyFault[]> {
    return await this.cradle_.handIssuingService.checkKeys(keys)
  }

  /** See `KeyFoldingService.finish`. */
  async foldLicenseKeys(): Promise<void> {
    await this.cradle_.keyFoldingService.finish()
  }

  /** See `LicenseExportService.csv`. */
  async exportLicenses(request: ExportRequest): Promise<Readable> {
    return await this.cradle_.licenseExportService.csv(request)
  }

  // ---- orders ---------------------------------------------------------------------------------

  /** See `OrderProfilesService.update`. */
  async editOrderProfile(
    orderId: string,
    patch: OrderProfilePatch,
    actor: Actor
  ): Promise<OrderProfilePatch> {
    return await this.cradle_.orderProfilesService.update(orderId, patch, actor)
  }

  /** See `HistoryService.ofOrder`. */
  async orderHistory(
    orderId: string,
    page: { limit: number; offset: number }
  ): Promise<{ history: HistoryEntry[]; count: number }> {
    return await this.cradle_.historyService.ofOrder(orderId, page)
  }

  /** See `HistoryService.ofManager`. */
  async managerHistory(
    managerId: string,
    page: { limit: number; offset: number }
  ): Promise<{ events: ManagerHistoryEvent[]; count: number }> {
    return await this.cradle_.historyService.ofManager(managerId, page)
  }

  /** See `HistoryService.ofLicense`. */
  async licenseHistory(
    licenseId: string,
    page: { limit: number; offset: number }
  ): Promise<{ events: LicenseHistoryEvent[]; count: number }> {
    return await this.cradle_.historyService.ofLicense(licenseId, page)
  }

  /** See `OrderDeletionService`, like the methods after it. */
  async countOrderLicenses(orderId: string): Promise<{ licenses: number; activations: number }> {
    return await this.cradle_.orderDeletionService.count(orderId)
  }

  async beginOrderDeletion(orderId: string, actor: Actor, reason?: string | null): Promise<void> {
    await this.cradle_.orderDeletionService.begin(orderId, actor, reason)
  }

  async wipeOrderChunk(orderId: string, actor: Actor): Promise<number> {
    return await this.cradle_.orderDeletionService.wipeChunk(orderId, actor)
  }

  async findUnfinishedDeletions(limit: number): Promise<string[]> {
    return await this.cradle_.orderDeletionService.findUnfinished(limit)
  }

  /** See `TimelineService.record`: facts about what was done outside this module. */
  async recordEvents(events: NewLicenseEvent[]): Promise<void> {
    await this.cradle_.timelineService.record(events)
  }

  // ---- activations ----------------------------------------------------------------------------

  /** See `ActivationTasksService`, like the methods after it. A refusal is an answer, not an error. */
  async activateLicense(
    licenseId: string,
    computer: ComputerInput,
    details: ActivationDetails,
    caller: TaskCaller
  ): Promise<TaskResult> {
    return await this.cradle_.activationTasksService.activate(licenseId, computer, details, caller)
  }

  async reactivateActivation(
    activationId: string,
    computer: ComputerInput,
    details: ActivationDetails,
    caller: TaskCaller
  ): Promise<TaskResult> {
    return await this.cradle_.activationSuccessionsService.reactivate(
      activationId,
      computer,
      details,
      caller
    )
  }

  async transferActivation(
    activationId: string,
    computer: ComputerInput,
    details: ActivationDetails,
    caller: TaskCaller,
    proof: RemovalProof
  ): Promise<TaskResult> {
    return await this.cradle_.activationSuccessionsService.transfer(
      activationId,
      computer,
      details,
      caller,
      proof
    )
  }

  async removeActivation(
    activationId: string,
    caller: TaskCaller,
    proof: RemovalProof,
    reason: "removed" | "reset" = "removed",
    now = new Date()
  ): Promise<TaskResult> {
    const { activationTasksService } = this.cradle_
    return await activationTasksService.remove(activationId, caller, proof, now, reason)
  }

  /** See `ActivationReaderService.list`. */
  async activationsOfLicense(
    licenseId: string,
    page: { limit: number; offset: number; status?: ActivationStatus }
  ): Promise<{ activations: ActivationRow[]; count: number }> {
    return await this.cradle_.activationReaderService.list(licenseId, page)
  }

  /** See `ComputerReaderService.list`. */
  async searchComputers(filters: ComputerFilters, page: ComputerPage): Promise<ComputerList> {
    return await this.cradle_.computerReaderService.list(filters, page)
  }

  /** See `ActivationStoreService.find`. */
  async findActivation(id: string): Promise<ActivationRow | null> {
    return await this.cradle_.activationStoreService.find(id)
  }

  /** See `ActivationReaderService.compare`. */
  async compareLocks(
    activation: ActivationRow,
    computer: ComputerInput
  ): Promise<LockPair[] | null> {
    return await this.cradle_.activationReaderService.compare(activation, computer)
  }

  /** See `ActivationNotesService.annotate`. */
  async annotateActivation(id: string, note: string | null, actor: Actor): Promise<void> {
    await this.cradle_.activationNotesService.annotate(id, note, actor)
  }

  /** Lets tasks be tried again that wrong codes locked; see `UsageCountersService.clear`. */
  async unlockTasks(licenseId: string, actor: Actor): Promise<void> {
    await this.cradle_.activationFactsService.unlock(licenseId, actor)
  }

  // ---- offline files --------------------------------------------------------------------------

  /** See `OfflineFilesService.checkOut`. A refusal is an answer, not an error; so it is below. */
  async checkOutOfflineFile(
    licenseId: string,
    subject: OfflineSubject,
    wish: OfflineFileWish,
    caller: TaskCaller
  ): Promise<OfflineFileResult> {
    return await this.cradle_.offlineFilesService.checkOut(licenseId, subject, wish, caller)
  }

  /** See `OfflineReturnsService.giveBack`. */
  async giveBackOfflineFile(
    licenseId: string,
    fileId: string,
    proof: ReturnProof,
    caller: TaskCaller
  ): Promise<OfflineReturnResult> {
    return await this.cradle_.offlineReturnsService.giveBack(licenseId, fileId, proof, caller)
  }

  /** See `OfflineFileStoreService`, like the method after it. */
  async offlineFilesOfLicense(
    licenseId: string,
    page: { limit: number; offset: number }
  ): Promise<{ files: ListedOfflineFile[]; count: number }> {
    return await this.cradle_.offlineFileStoreService.list(licenseId, page)
  }

  async findOfflineFile(id: string): Promise<OfflineFileRow | null> {
    return await this.cradle_.offlineFileStoreService.find(id)
  }

  /** See `LicenseRequestsService`, like the method after it. */
  async previewAirGapRequest(licenseId: string, text: string): Promise<LicenseRequestPreview> {
    return await this.cradle_.licenseRequestsService.preview(licenseId, text)
  }

  async answerAirGapRequest(
    licenseId: string,
    text: string,
    wish: OfflineFileWish & { note?: string | null },
    caller: TaskCaller
  ): Promise<LicenseRequestResult> {
    return await this.cradle_.licenseRequestsService.answer(licenseId, text, wish, caller)
  }

  // ---- customers and managers ------------------------------------------------------------------

  /** See `CustomerAccessService.exists`. */
  async hasCustomer(customerId: string): Promise<boolean> {
    return await this.cradle_.customerAccessService.exists(customerId)
  }

  /** See `CustomerAccessService.find`. */
  async customerAccess(customerId: string, target: AccessTarget): Promise<CustomerAccess> {
    return await this.cradle_.customerAccessService.find(customerId, target)
  }

  /** See `CustomerOrdersService.list`. */
  async ordersOfCustomer(
    customerId: string,
    query: CustomerOrderQuery
  ): Promise<{ orders: CustomerOrder[]; count: number }> {
    return await this.cradle_.customerOrdersService.list(customerId, query)
  }

  /** See `CustomerLicensesService`, like the method after it. */
  async licensesForCustomer(
    access: CustomerAccess,
    query: CustomerLicenseQuery
  ): Promise<{ licenses: CustomerLicense[]; count: number; count_capped?: true }> {
    return await this.cradle_.customerLicensesService.list(access, query)
  }

  async licenseForCustomer(access: CustomerAccess, id: string): Promise<CustomerLicense> {
    return await this.cradle_.customerLicensesService.retrieve(access, id)
  }

  /** See `TypedCodesService`, like the method after it. */
  async checkTypedCodes(
    orderId: string,
    codes: TypedCodes,
    licenseId: string | null
  ): Promise<CodeCheck> {
    return await this.cradle_.typedCodesService.check(orderId, codes, licenseId)
  }

  async licensesToActivate(
    orderId: string,
    codes: TypedCodes,
    programId: string | null
  ): Promise<string[]> {
    return await this.cradle_.typedCodesService.candidates(orderId, codes, programId)
  }

  /** See `OrderClaimsService`, like the methods after it. */
  async startOrderClaim(
    orderNumber: string
  ): Promise<(ClaimableOrder & { claim_token: string }) | null> {
    return await this.cradle_.orderClaimsService.start(orderNumber)
  }

  async claimedOrder(orderId: string, token: string): Promise<ClaimableOrder | null> {
    return await this.cradle_.orderClaimsService.claimed(orderId, token)
  }

  async licensesOfAddress(email: string, limit: number): Promise<LostKeys> {
    return await this.cradle_.orderClaimsService.ofAddress(email, limit)
  }

  /** See `UsageCountersService.take`. */
  async takeFromDay(subject: string, name: string, most: number): Promise<boolean> {
    return await this.cradle_.usageCountersService.take(subject, name, most)
  }

  /** See `ManagerQuotasService`, like the methods after it. */
  async quotasOfManager(managerId: string): Promise<PolicyQuota[]> {
    return await this.cradle_.managerQuotasService.list(managerId)
  }

  async quotasOfCustomer(customerId: string): Promise<PolicyQuota[]> {
    return await this.cradle_.managerQuotasService.ofCustomer(customerId)
  }

  async giveBackQuota(managerId: string, policyIds: string[], count: number): Promise<void> {
    await this.cradle_.managerQuotasService.giveBack(managerId, policyIds, count)
  }

  /** See `ManagerAssignmentsService`, like the methods after it. */
  async assignManager(
    orderId: string,
    person: ManagerPerson,
    permissions: string[] | undefined,
    by: Grantor
  ): Promise<AssignResult> {
    return await this.cradle_.managerAssignmentsService.assign(orderId, person, permissions, by)
  }

  async setManagerPermissions(
    orderId: string,
    managerId: string,
    permissions: string[],
    by: Grantor
  ): Promise<void> {
    await this.cradle_.managerAssignmentsService.setPermissions(orderId, managerId, permissions, by)
  }

  async unassignManager(orderId: string, managerId: string, by: Grantor): Promise<void> {
    await this.cradle_.managerAssignmentsService.unassign(orderId, managerId, by)
  }

  async forgetFallenManagers(orderId?: string): Promise<void> {
    await this.cradle_.managerAssignmentsService.forgetFallen(orderId)
  }

  /** See `ManagerInvitationsService`, like the methods after it. */
  async inviteManager(managerId: string, actor: Actor): Promise<string> {
    return await this.cradle_.managerInvitationsService.invite(managerId, actor)
  }

  async invitedManager(token: string): Promise<{ id: string; email: string } | null> {
    return await this.cradle_.managerInvitationsService.invited(token)
  }

  async acceptInvitation(
    token: string,
    customer: { id: string; email: string }
  ): Promise<{ manager_id: string; email: string }> {
    return await this.cradle_.managerInvitationsService.accept(token, customer)
  }

  /** See `ManagersService`, like the methods after it. */
  async createManager(
    person: ManagerPerson,
    permissions: string[] | undefined,
    actor: Actor
  ): Promise<CreatedManager> {
    return await this.cradle_.managersService.create(person, permissions, actor)
  }

  async editManager(managerId: string, patch: ManagerPatch, actor: Actor): Promise<void> {
    await this.cradle_.managersService.update(managerId, patch, actor)
  }

  async deleteManager(managerId: string, actor: Actor): Promise<void> {
    await this.cradle_.managersService.delete(managerId, actor)
  }

  /** See `ManagerReaderService`, like the methods after it. */
  async searchManagers(query: ManagerQuery): Promise<{ managers: ManagerView[]; count: number }> {
    return await this.cradle_.managerReaderService.list(query)
  }

  async managerDetail(id: string): Promise<ManagerDetail> {
    return await this.cradle_.managerReaderService.retrieve(id)
  }

  async ordersOfManager(
    managerId: string,
    page: { limit: number; offset: number }
  ): Promise<{ orders: ManagedOrder[]; count: number }> {
    return await this.cradle_.managerReaderService.orders(managerId, page)
  }

  async managersOfOrder(orderId: string): Promise<OrderManager[]> {
    return await this.cradle_.managerReaderService.ofOrder(orderId)
  }

  // ---- the sold program -----------------------------------------------------------------------

  /** See `RuntimeService`, like the methods after it. */
  async validateForProgram(request: RuntimeRequest): Promise<RuntimeAnswer> {
    return await this.cradle_.runtimeService.validate(request)
  }

  async heartbeatForProgram(request: RuntimeRequest): Promise<RuntimeHeartbeat> {
    return await this.cradle_.runtimeService.heartbeat(request)
  }

  async activateForProgram(
    request: RuntimeRequest,
    details: ActivationDetails
  ): Promise<RuntimeActivated> {
    return await this.cradle_.runtimeService.activate(request, details)
  }

  async reactivateForProgram(
    request: RuntimeRequest,
    details: ActivationDetails
  ): Promise<RuntimeActivated> {
    return await this.cradle_.runtimeService.reactivate(request, details)
  }

  async deactivateForProgram(
    request: RuntimeRequest,
    removalCode: string | null = null
  ): Promise<RuntimeDeactivated> {
    return await this.cradle_.runtimeService.deactivate(request, removalCode)
  }

  async checkOutForProgram(
    request: RuntimeRequest,
    wish: OfflineFileWish
  ): Promise<RuntimeFileAnswer> {
    return await this.cradle_.runtimeService.checkOut(request, wish)
  }

  async giveBackForProgram(
    request: RuntimeRequest,
    fileId: string,
    receipt: string
  ): Promise<{ answer: RuntimeAnswer; result: OfflineReturnResult }> {
    return await this.cradle_.runtimeService.giveBack(request, fileId, receipt)
  }

  /** See `RateLimitsService.count`. */
  async countRuntimeRequest(key: string | null, address: string): Promise<number | null> {
    return await this.cradle_.rateLimitsService.count(key, address)
  }

  async signAnswer(question: AnswerQuestion, answer: AnyAnswer, now: Date): Promise<string> {
    return await this.cradle_.runtimeService.sign(question, answer, now)
  }

  /** See `SigningKeysService.published`. */
  async publishedKeys(): Promise<JsonWebKeySet> {
    return await this.cradle_.signingKeysService.published()
  }

  /** See `SigningKeysService.list`. */
  async signingKeys(): Promise<SigningKeyView[]> {
    return await this.cradle_.signingKeysService.list()
  }

  /** See `SigningKeysService.rotate`. */
  async rotateSigningKey(
    wish: RotateSigningKey,
    actor: Actor,
    claim?: IdempotencyClaim
  ): Promise<void> {
    await this.cradle_.signingKeysService.rotate(wish, actor, claim)
  }

  /** See `SigningKeysService.retire`. */
  async retireSigningKey(kid: string, reason: string | null, actor: Actor): Promise<void> {
    await this.cradle_.signingKeysService.retire(kid, reason, actor)
  }

  /** See `RevocationsService.signed`. */
  async revocationList(): Promise<string> {
    return await this.cradle_.revocationsService.signed()
  }

  /** See `RevocationsService.number`. */
  async revocationNumber(): Promise<number> {
    return await this.cradle_.revocationsService.number()
  }

  // ---- serial numbers -------------------------------------------------------------------------

  /** See `SerialBatchesService`, like the methods after it. */
  async createSerialBatch(
    data: NewSerialBatch,
    actor: Actor,
    claim?: IdempotencyClaim
  ): Promise<string> {
    return await this.cradle_.serialBatchesService.create(data, actor, claim)
  }

  async generateSerials(batchId: string): Promise<void> {
    await this.cradle_.serialBatchesService.generate(batchId)
  }

  async deleteSerialBatch(id: string, actor: Actor): Promise<void> {
    await this.cradle_.serialBatchesService.delete(id, actor)
  }

  /** See `SerialImportService`, like the methods after it. */
  async importSerials(
    batchId: string,
    file: AsyncIterable<Uint8Array>,
    wish: SerialImportWish
  ): Promise<SerialImportReport> {
    return await this.cradle_.serialImportService.read(batchId, file, wish)
  }

  async confirmSerials(batchId: string, actor: Actor): Promise<void> {
    await this.cradle_.serialImportService.confirm(batchId, actor)
  }

  async dropAbandonedImports(minutes: number): Promise<void> {
    await this.cradle_.serialImportService.dropAbandoned(minutes)
  }

  async forgetUnconfirmedSerials(hours: number, actor: Actor): Promise<void> {
    await this.cradle_.serialImportService.forgetUnconfirmed(hours, actor)
  }

  /** See `SerialReaderService`, like the methods after it. */
  async searchSerialBatches(
    query: SerialBatchQuery
  ): Promise<{ batches: SerialBatchView[]; count: number }> {
    return await this.cradle_.serialReaderService.batches(query)
  }

  async serialBatch(id: string): Promise<SerialBatchView> {
    return await this.cradle_.serialReaderService.batch(id)
  }

  async searchSerials(filters: SerialFilters, page: SerialPage): Promise<SerialList> {
    return await this.cradle_.serialReaderService.list(filters, page)
  }

  async serialNumber(id: string): Promise<SerialView> {
    return await this.cradle_.serialReaderService.retrieve(id)
  }

  /** See `SerialActsService`, like the method after it. */
  async revealSerialNumber(id: string, actor: Actor): Promise<RevealedSerial> {
    return await this.cradle_.serialActsService.reveal(id, actor)
  }

  async setSerialsBlacklisted(
    target: SerialTarget,
    act: BlacklistAct,
    actor: Actor
  ): Promise<BlacklistResult> {
    return await this.cradle_.serialActsService.setBlacklisted(target, act, actor)
  }

  /** See `SerialRedeemingService`, like the three methods after it. A refusal is an answer, not an error. */
  async reserveSerial(ask: RedeemAsk): Promise<ReserveResult> {
    return await this.cradle_.serialRedeemingService.reserve(ask)
  }

  async freeSerial(serialId: string, reservation: string): Promise<void> {
    await this.cradle_.serialRedeemingService.free(serialId, reservation)
  }

  async takeOverStaleReservations(minutes: number, limit: number): Promise<StaleReservation[]> {
    return await this.cradle_.serialRedeemingService.takeOverStale(minutes, limit)
  }

  async serialPrograms(): Promise<SerialProgram[]> {
    return await this.cradle_.serialRedeemingService.programs()
  }

  /** See `SerialOrdersService`, like the three methods after it. */
  async bindSerialOrder(
    reserved: Pick<SerialReservation, "serial_id" | "reservation">,
    order: SerialOrder,
    customerId: string
  ): Promise<void> {
    await this.cradle_.serialOrdersService.bind(reserved, order, customerId)
  }

  async unbindSerialOrder(orderId: string): Promise<void> {
    await this.cradle_.serialOrdersService.unbind(orderId)
  }

  async claimSerial(
    serialId: string,
    reservation: string,
    order: { id: string; customer_id: string }
  ): Promise<void> {
    await this.cradle_.serialOrdersService.claim(serialId, reservation, order)
  }

  async unboundSerialDrafts(serialId: string): Promise<string[]> {
    return await this.cradle_.serialOrdersService.unboundDrafts(serialId)
  }

  /** See `MailRequestsService`, like the three methods after it. */
  async noteMailRequest(request: MailRequest): Promise<string> {
    return await this.cradle_.mailRequestsService.note(request)
  }

  async takeMailRequest(id: string): Promise<MailRequest | null> {
    return await this.cradle_.mailRequestsService.take(id)
  }

  async endMailRequest(id: string): Promise<void> {
    await this.cradle_.mailRequestsService.done(id)
  }

  async leftMailRequests(limit: number): Promise<string[]> {
    return await this.cradle_.mailRequestsService.left(limit)
  }

  /** See `SerialTriesService`, like the methods after it. */
  async serialLocks(): Promise<SerialLock[]> {
    return await this.cradle_.serialTriesService.locks()
  }

  async unlockSerialTries(id: string, actor: Actor): Promise<void> {
    await this.cradle_.serialTriesService.unlock(id, actor)
  }

  async forgetSerialTries(): Promise<void> {
    await this.cradle_.serialTriesService.forget()
  }

  /** See `ProofOfWorkService`, like the method after it. */
  async proofChallenge(now?: Date): Promise<ProofChallenge> {
    return await this.cradle_.proofOfWorkService.challenge(now)
  }

  async spendProof(payload: string): Promise<boolean> {
    return await this.cradle_.proofOfWorkService.spend(payload)
  }

  /** See `HistoryService.ofSerial`. */
  async serialHistory(
    serialId: string,
    page: { limit: number; offset: number }
  ): Promise<{ events: SerialHistoryEvent[]; count: number }> {
    return await this.cradle_.historyService.ofSerial(serialId, page)
  }

  /** See `SerialExportService.csv`. */
  async exportSerials(request: SerialExportRequest): Promise<Readable> {
    return await this.cradle_.serialExportService.csv(request)
  }

  // ---- settings -------------------------------------------------------------------------------

  /** See `SettingsService.read`. */
  async readSettings(): Promise<LicensingSettingsView> {
    return await this.cradle_.settingsService.read()
  }

  /** See `SettingsService.hasMailProvider`. */
  async hasMailProvider(channel: string): Promise<boolean> {
    return await this.cradle_.settingsService.hasMailProvider(channel)
  }

  /** See `SettingsService.update`. */
  async editSettings(patch: LicensingSettingsPatch, actor: Actor): Promise<LicensingSettingsPatch> {
    return await this.cradle_.settingsService.update(patch, actor)
  }

  /** See `IdempotencyService.hold`. */
  async holdSingleUse(subject: string): Promise<boolean> {
    return await this.cradle_.idempotencyService.hold(subject)
  }

  /** See `IdempotencyService.release`. */
  async releaseSingleUse(subject: string): Promise<void> {
    await this.cradle_.idempotencyService.release(subject)
  }

  /** See `IdempotencyService.forget`. */
  async forgetIdempotencyKeys(days: number): Promise<void> {
    await this.cradle_.idempotencyService.forget(days)
  }

  // ---- keys -----------------------------------------------------------------------------------

  /** See `LicenseKeysService.reveal`: the whole key, and a timeline row that says who asked. */
  async revealLicenseKey(id: string, actor: Actor): Promise<string> {
    return await this.cradle_.licenseKeysService.reveal(id, actor)
  }

  async revealKeysForMail(ids: string[]): Promise<RevealedKey[]> {
    return await this.cradle_.licenseKeysService.revealForMail(ids)
  }

  // ---- programs and policies ------------------------------------------------------------------

  /** See `ProgramsService.create`. The generated `createLicensePrograms` makes no signature. */
  @InjectManager()
  @InjectTransactionManager()
  async createPrograms(
    data: NewProgram[],
    @MedusaContext() context: Context = {}
  ): Promise<ProgramRow[]> {
    return await this.cradle_.programsService.create(data, context)
  }

  @InjectManager()
  @InjectTransactionManager()
  async updatePrograms(
    patches: ProgramPatch[],
    @MedusaContext() context: Context = {}
  ): Promise<{ before: ProgramRow[]; after: ProgramRow[] }> {
    return await this.cradle_.programsService.update(patches, context)
  }

  @InjectManager()
  @InjectTransactionManager()
  async revertPrograms(rows: ProgramRow[], @MedusaContext() context: Context = {}): Promise<void> {
    await this.cradle_.programsService.revert(rows, context)
  }

  @InjectManager()
  @InjectTransactionManager()
  async deletePrograms(ids: string[], @MedusaContext() context: Context = {}): Promise<void> {
    await this.cradle_.programsService.delete(ids, context)
  }

  @InjectManager()
  @InjectTransactionManager()
  async restorePrograms(ids: string[], @MedusaContext() context: Context = {}): Promise<void> {
    await this.cradle_.programsService.restore(ids, context)
  }

  @InjectManager()
  @InjectTransactionManager()
  async discardPrograms(ids: string[], @MedusaContext() context: Context = {}): Promise<void> {
    await this.cradle_.programsService.discard(ids, context)
  }

  /** See `ProgramsService.reveal`: the application signature, and a timeline row that says who asked. */
  @InjectManager()
  @InjectTransactionManager()
  async revealProgramSignature(
    id: string,
    actor: Actor,
    @MedusaContext() context: Context = {}
  ): Promise<string> {
    return await this.cradle_.programsService.reveal(id, actor, context)
  }

  @InjectManager()
  async countPoliciesOfPrograms(
    ids: string[],
    @MedusaContext() context: Context = {}
  ): Promise<Record<string, number>> {
    return await this.cradle_.programsService.countPolicies(ids, context)
  }

  /** See `PoliciesService.create`, like the methods after it. */
  @InjectManager()
  @InjectTransactionManager()
  async createPolicies(
    data: NewPolicy[],
    @MedusaContext() context: Context = {}
  ): Promise<PolicyRow[]> {
    return await this.cradle_.policiesService.create(data, context)
  }

  @InjectManager()
  @InjectTransactionManager()
  async updatePolicies(
    patches: PolicyPatch[],
    @MedusaContext() context: Context = {}
  ): Promise<{ before: PolicyRow[]; after: PolicyRow[] }> {
    return await this.cradle_.policiesService.update(patches, context)
  }

  @InjectManager()
  @InjectTransactionManager()
  async revertPolicies(rows: PolicyRow[], @MedusaContext() context: Context = {}): Promise<void> {
    await this.cradle_.policiesService.revert(rows, context)
  }

  @InjectManager()
  @InjectTransactionManager()
  async deletePolicies(ids: string[], @MedusaContext() context: Context = {}): Promise<void> {
    await this.cradle_.policiesService.delete(ids, context)
  }

  @InjectManager()
  @InjectTransactionManager()
  async restorePolicies(ids: string[], @MedusaContext() context: Context = {}): Promise<void> {
    await this.cradle_.policiesService.restore(ids, context)
  }

  @InjectManager()
  @InjectTransactionManager()
  async discardPolicies(ids: string[], @MedusaContext() context: Context = {}): Promise<void> {
    await this.cradle_.policiesService.discard(ids, context)
  }

  @InjectManager()
  async countLicensesOfPolicies(
    ids: string[],
    @MedusaContext() context: Context = {}
  ): Promise<Record<string, number>> {
    return await this.cradle_.policiesService.countLicenses(ids, context)
  }
}
