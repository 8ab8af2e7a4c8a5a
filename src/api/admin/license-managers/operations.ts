import type { Operation } from "../../lib/operation"
import {
  AdminGetLicenseManagersParams,
  AdminGetManagedOrdersParams,
  AdminAddManagerScope,
  AdminGetManagerEventsParams,
  AdminGetManagerScopesParams,
  AdminUpdateLicenseManager,
  AssignLicenseManager,
  SetManagerPermissions,
} from "./validators"

const tag = "Managers"
const path = "/admin/license-managers"
const scopes = `${path}/:id/scopes`
const ofOrder = "/admin/orders/:id/license-managers"

/** The routes of license managers. */
export const managerOperations: readonly Operation[] = [
  {
    id: "listLicenseManagers",
    tag,
    method: "GET",
    path,
    summary: "List the license managers",
    description: "Without `order` the newest come first.",
    query: AdminGetLicenseManagersParams,
    queryConfig: { isList: true },
    answer: "license_managers",
    errors: [],
  },
  {
    id: "createLicenseManager",
    tag,
    method: "POST",
    path,
    summary: "Invite a license manager who manages no order yet",
    description:
      "They are active once they accept. `permissions` are given with further orders; left out, they are " +
      "those of the settings.",
    body: AssignLicenseManager,
    examples: { "By e-mail": { email: "ada@example.com", first_name: "Ada" } },
    answer: "invited_license_manager",
    errors: ["MANAGER_EXISTS", "PERMISSIONS_INVALID"],
  },
  {
    id: "retrieveLicenseManager",
    tag,
    method: "GET",
    path: `${path}/:id`,
    summary: "Get a license manager with their quotas",
    answer: "license_manager",
    errors: ["MANAGER_NOT_FOUND"],
  },
  {
    id: "updateLicenseManager",
    tag,
    method: "POST",
    path: `${path}/:id`,
    summary: "Edit, disable or enable a license manager, and set what they may issue",
    description:
      "What is left out stays. A disabled manager is out at their next request. `quotas` replaces all of " +
      "them; what was issued stays counted, unless `reset_used` sets it to 0.",
    body: AdminUpdateLicenseManager,
    examples: {
      Disabled: { disabled: true },
      "Ten licenses of a policy": { quotas: [{ policy_id: "lpol_01K8Z0V5N3", granted: 10 }] },
    },
    answer: "license_manager",
    errors: [
      "MANAGER_NOT_FOUND",
      "POLICY_NOT_FOUND",
      "PERMISSIONS_INVALID",
      "QUOTA_BELOW_USED",
      "QUOTA_SHARE_EXCEEDED",
    ],
  },
  {
    id: "deleteLicenseManager",
    tag,
    method: "DELETE",
    path: `${path}/:id`,
    summary: "Delete a license manager",
    description:
      "With their orders, permissions, quotas and invitation; they are out at their next request. What they " +
      "did stays in the histories, and their customer account stays.",
    answer: "license_manager_deleted",
    errors: ["MANAGER_NOT_FOUND"],
  },
  {
    id: "inviteLicenseManager",
    tag,
    method: "POST",
    path: `${path}/:id/invite`,
    summary: "Invite a license manager again who has not accepted yet",
    description: "The link of the invitation before is dead.",
    answer: "invited_license_manager",
    errors: ["MANAGER_NOT_FOUND", "MANAGER_NOT_INVITED"],
  },
  {
    id: "listManagedOrders",
    tag,
    method: "GET",
    path: `${path}/:id/orders`,
    summary: "List the orders that were given to a license manager by themselves",
    description: "Those of their customers and customer groups come in addition.",
    query: AdminGetManagedOrdersParams,
    queryConfig: { isList: true },
    answer: "managed_orders",
    errors: ["MANAGER_NOT_FOUND"],
  },
  {
    id: "listManagerScopes",
    tag,
    method: "GET",
    path: scopes,
    summary: "List the customers and customer groups whose orders a license manager manages",
    query: AdminGetManagerScopesParams,
    queryConfig: { isList: true },
    answer: "manager_scopes",
    errors: ["MANAGER_NOT_FOUND"],
  },
  {
    id: "addManagerScope",
    tag,
    method: "POST",
    path: scopes,
    summary: "Make a license manager manage the orders of a customer or a customer group",
    description:
      "Every order with licensing of the customer, or of the members of the group, present and future. What the " +
      "manager may do on an order is all that its grants allow together. A customer or group that they already have " +
      "gets the given permissions.",
    body: AdminAddManagerScope,
    examples: {
      "A group": { customer_group_id: "cusgroup_01K8Z0V5N3", permissions: ["reset_license"] },
      "A customer": { customer_id: "cus_01K8Z0V5N3" },
    },
    answer: "manager_scopes",
    errors: [
      "MANAGER_NOT_FOUND",
      "CUSTOMER_NOT_FOUND",
      "CUSTOMER_GROUP_NOT_FOUND",
      "PERMISSIONS_INVALID",
    ],
  },
  {
    id: "updateManagerScope",
    tag,
    method: "POST",
    path: `${scopes}/:scope_id`,
    summary: "Change what a license manager may do on the orders of a customer or group",
    body: SetManagerPermissions,
    examples: { "Devices only": { permissions: ["reset_device"] } },
    answer: "manager_scopes",
    errors: ["MANAGER_NOT_FOUND", "MANAGER_SCOPE_NOT_FOUND", "PERMISSIONS_INVALID"],
  },
  {
    id: "removeManagerScope",
    tag,
    method: "DELETE",
    path: `${scopes}/:scope_id`,
    summary: "Take a customer or customer group away from a license manager",
    description: "At their next request. Orders that were given to them by themselves stay.",
    answer: "manager_scope_removed",
    errors: ["MANAGER_NOT_FOUND", "MANAGER_SCOPE_NOT_FOUND"],
  },
  {
    id: "listLicenseManagerEvents",
    tag,
    method: "GET",
    path: `${path}/:id/events`,
    summary: "List what a license manager did, and what was done with them, the newest first",
    query: AdminGetManagerEventsParams,
    queryConfig: { isList: true },
    answer: "license_manager_events",
    errors: ["MANAGER_NOT_FOUND"],
  },
  {
    id: "listOrderLicenseManagers",
    tag,
    method: "GET",
    path: ofOrder,
    summary: "List the license managers of an order",
    description:
      "One row for each grant: of the order, of its customer, of a customer group. The last two are changed on the " +
      "manager.",
    answer: "order_license_managers",
    errors: ["ORDER_NOT_FOUND"],
  },
  {
    id: "assignLicenseManager",
    tag,
    method: "POST",
    path: ofOrder,
    summary: "Make somebody a license manager of an order",
    description:
      "A new manager is invited by mail and is active after accepting; an active one is assigned at " +
      "once and gets a mail. A manager already assigned gets the given permissions.",
    body: AssignLicenseManager,
    examples: { "By e-mail": { email: "ada@example.com", permissions: ["reset_license"] } },
    answer: "assigned_license_manager",
    errors: ["ORDER_NOT_FOUND", "ORDER_NOT_LICENSED", "PERMISSIONS_INVALID"],
  },
  {
    id: "updateOrderLicenseManager",
    tag,
    method: "POST",
    path: `${ofOrder}/:manager_id`,
    summary: "Change what a license manager may do on an order",
    body: SetManagerPermissions,
    examples: { "Devices only": { permissions: ["reset_device"] } },
    answer: "order_license_managers",
    errors: ["ORDER_NOT_FOUND", "MANAGER_NOT_FOUND", "MANAGED_BY_SCOPE", "PERMISSIONS_INVALID"],
  },
  {
    id: "removeOrderLicenseManager",
    tag,
    method: "DELETE",
    path: `${ofOrder}/:manager_id`,
    summary: "Take an order away from a license manager",
    answer: "license_manager_removed",
    errors: ["ORDER_NOT_FOUND", "MANAGER_NOT_FOUND", "MANAGED_BY_SCOPE"],
  },
]
