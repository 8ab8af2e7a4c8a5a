import { bound } from "../storage"
import type { EntitlementsService } from "./entitlements"
import type { HandIssuingService } from "./hand-issuing"
import type { IssuedFulfillmentService } from "./issued-fulfillment"
import type { ManagerOrdersService } from "./manager-orders"
import type { ReconcileService } from "./reconcile"
import type { TopUpReaderService } from "./top-up-reader"
import type { TopUpsService } from "./top-ups"

// What other rooms may use: services that Medusa hands them, and pieces without a service.
export type { EntitlementsService } from "./entitlements"
export type { TopUpsService } from "./top-ups"

type Cradle = {
  entitlementsService: EntitlementsService
  handIssuingService: HandIssuingService
  issuedFulfillmentService: IssuedFulfillmentService
  managerOrdersService: ManagerOrdersService
  reconcileService: ReconcileService
  topUpReaderService: TopUpReaderService
  topUpsService: TopUpsService
}

/** What the rest of the plugin may ask of this room; `service.ts` says what it is for. */
export type IssuingRoom = ReturnType<typeof issuingRoom>

/** See {@link IssuingRoom}. */
export const issuingRoom = (cradle: Cradle) => ({
  requestReconcile: bound(cradle.reconcileService, "takeTicket"),
  withheldPolicies: bound(cradle.entitlementsService, "withheld"),
  takeUpEntitlements: bound(cradle.entitlementsService, "resume"),
  freezeEntitlements: bound(cradle.entitlementsService, "freeze"),
  reconcileChunk: bound(cradle.reconcileService, "applyChunk"),
  giveBackFulfillment: bound(cradle.issuedFulfillmentService, "giveBack"),
  tellFulfillment: bound(cradle.issuedFulfillmentService, "record"),
  managerOrderMade: bound(cradle.managerOrdersService, "made"),
  bindManagerOrder: bound(cradle.managerOrdersService, "bind"),
  unbindManagerOrder: bound(cradle.managerOrdersService, "unbind"),
  licensesOfManagerOrder: bound(cradle.managerOrdersService, "licenses"),
  managerOrderPlaced: bound(cradle.managerOrdersService, "placed"),
  takeOverUnplacedOrders: bound(cradle.managerOrdersService, "takeOverUnplaced"),
  abandonedManagerDrafts: bound(cradle.managerOrdersService, "abandonedDrafts"),
  nameTopUpLicense: bound(cradle.topUpsService, "nameLicense"),
  topUpsOfOrder: bound(cradle.topUpReaderService, "ofOrder"),
  topUpLicenses: bound(cradle.topUpReaderService, "licensesFor"),
  issueByHand: bound(cradle.handIssuingService, "issue"),
  wasIssued: bound(cradle.handIssuingService, "wasIssued"),
  checkForeignKeys: bound(cradle.handIssuingService, "checkKeys"),
})
