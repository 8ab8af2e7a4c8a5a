import { bound } from "../storage"
import type { HistoryService } from "./history"
import type { MailRequestsService } from "./mail-requests"
import type { OrderDeletionService } from "./order-deletion"
import type { OrderLicensingService } from "./order-licensing"
import type { OrderProfilesService } from "./order-profiles"
import type { OrderSearchService } from "./order-search"

// What other rooms may use: services that Medusa hands them, and pieces without a service.
export { redactedGroups, redactedGroupsWithoutOrder } from "./issued-groups"
export type { MailRequestsService } from "./mail-requests"
export type { MailRequest } from "./mail-requests-types"
export type { OrderProfilesService } from "./order-profiles"

type Cradle = {
  historyService: HistoryService
  mailRequestsService: MailRequestsService
  orderDeletionService: OrderDeletionService
  orderLicensingService: OrderLicensingService
  orderProfilesService: OrderProfilesService
  orderSearchService: OrderSearchService
}

/** What the rest of the plugin may ask of this room; `service.ts` says what it is for. */
export type OrdersRoom = ReturnType<typeof ordersRoom>

/** See {@link OrdersRoom}. */
export const ordersRoom = (cradle: Cradle) => ({
  totals: bound(cradle.orderLicensingService, "totals"),
  topUps: bound(cradle.orderLicensingService, "topUps"),
  ownerAddress: bound(cradle.orderLicensingService, "ownerAddress"),
  mailState: bound(cradle.orderLicensingService, "mailState"),
  mailGroups: bound(cradle.orderLicensingService, "mailGroups"),
  markMailed: bound(cradle.orderLicensingService, "markMailed"),
  findStale: bound(cradle.orderSearchService, "findStale"),
  findTouchedOrders: bound(cradle.orderSearchService, "findTouched"),
  noteMissingOrders: bound(cradle.orderSearchService, "noteMissing"),
  findUnmailed: bound(cradle.orderSearchService, "findUnmailed"),
  findUnlicensed: bound(cradle.orderSearchService, "findUnlicensed"),
  editProfile: bound(cradle.orderProfilesService, "update"),
  historyOfOrder: bound(cradle.historyService, "ofOrder"),
  historyOfManager: bound(cradle.historyService, "ofManager"),
  historyOfLicense: bound(cradle.historyService, "ofLicense"),
  countLicenses: bound(cradle.orderDeletionService, "count"),
  beginDeletion: bound(cradle.orderDeletionService, "begin"),
  wipeChunk: bound(cradle.orderDeletionService, "wipeChunk"),
  findUnfinishedDeletions: bound(cradle.orderDeletionService, "findUnfinished"),
  addMailRequest: bound(cradle.mailRequestsService, "add"),
  takeMailRequest: bound(cradle.mailRequestsService, "take"),
  endMailRequest: bound(cradle.mailRequestsService, "done"),
  pendingMailRequests: bound(cradle.mailRequestsService, "pending"),
  historyOfSerial: bound(cradle.historyService, "ofSerial"),
})
