import { bound } from "../storage"
import type { ActingManagersService } from "./acting-managers"
import type { DistributionReportService } from "./distribution-report"
import type { ManagerAssignmentsService } from "./manager-assignments"
import type { ManagerInvitationsService } from "./manager-invitations"
import type { ManagerQuotasService } from "./manager-quotas"
import type { ManagerReaderService } from "./manager-reader"
import type { ManagerScopesService } from "./manager-scopes"
import type { ManagersService } from "./managers"
import type { SubManagersService } from "./sub-managers"

// What other rooms may use: services that Medusa hands them, and pieces without a service.
export { inviteInvalid } from "./manager-errors"
export type { ManagerQuotasService } from "./manager-quotas"

type Cradle = {
  actingManagersService: ActingManagersService
  distributionReportService: DistributionReportService
  managerAssignmentsService: ManagerAssignmentsService
  managerInvitationsService: ManagerInvitationsService
  managerQuotasService: ManagerQuotasService
  managerReaderService: ManagerReaderService
  managerScopesService: ManagerScopesService
  managersService: ManagersService
  subManagersService: SubManagersService
}

/** What the rest of the plugin may ask of this room; `service.ts` says what it is for. */
export type ManagersRoom = ReturnType<typeof managersRoom>

/** See {@link ManagersRoom}. */
export const managersRoom = (cradle: Cradle) => ({
  quotas: bound(cradle.managerQuotasService, "list"),
  quotasOfCustomer: bound(cradle.managerQuotasService, "ofCustomer"),
  issuedByManagers: bound(cradle.distributionReportService, "issued"),
  issuedByManagersCsv: bound(cradle.distributionReportService, "issuedCsv"),
  ofCustomer: bound(cradle.actingManagersService, "ofCustomer"),
  permitted: bound(cradle.actingManagersService, "permitted"),
  granter: bound(cradle.actingManagersService, "granter"),
  endCustomers: bound(cradle.actingManagersService, "endCustomers"),
  hasEndCustomer: bound(cradle.actingManagersService, "hasEndCustomer"),
  customerWithEmail: bound(cradle.actingManagersService, "customerWithEmail"),
  subManagers: bound(cradle.subManagersService, "list"),
  createSubManager: bound(cradle.subManagersService, "create"),
  inviteSubManager: bound(cradle.subManagersService, "invite"),
  updateSubManager: bound(cradle.subManagersService, "update"),
  takeBackQuota: bound(cradle.managerQuotasService, "takeBack"),
  assign: bound(cradle.managerAssignmentsService, "assign"),
  setPermissions: bound(cradle.managerAssignmentsService, "setPermissions"),
  unassign: bound(cradle.managerAssignmentsService, "unassign"),
  deleteLapsedAssignments: bound(cradle.managerAssignmentsService, "deleteLapsed"),
  scopes: bound(cradle.managerScopesService, "list"),
  addScope: bound(cradle.managerScopesService, "add"),
  setScopePermissions: bound(cradle.managerScopesService, "setPermissions"),
  removeScope: bound(cradle.managerScopesService, "remove"),
  invite: bound(cradle.managerInvitationsService, "invite"),
  invited: bound(cradle.managerInvitationsService, "invited"),
  acceptInvitation: bound(cradle.managerInvitationsService, "accept"),
  create: bound(cradle.managersService, "create"),
  update: bound(cradle.managersService, "update"),
  delete: bound(cradle.managersService, "delete"),
  search: bound(cradle.managerReaderService, "list"),
  retrieve: bound(cradle.managerReaderService, "retrieve"),
  orders: bound(cradle.managerReaderService, "orders"),
  granted: bound(cradle.managerReaderService, "granted"),
  ofOrder: bound(cradle.managerReaderService, "ofOrder"),
})
