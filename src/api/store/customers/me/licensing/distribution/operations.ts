import type { ErrorCode } from "../../../../../../modules/licensing/error-codes"
import { idempotencyHeader, type Operation } from "../../../../../lib/operation"
import {
  StoreCreateManagerOrder,
  StoreCreateSubManager,
  StoreGetEndCustomersParams,
  StoreUpdateSubManager,
} from "./validators"

const tag = "Distribution"
const path = "/store/customers/me/licensing"

const sharing: readonly ErrorCode[] = [
  "PERMISSION_REQUIRED",
  "DISTRIBUTION_OFF",
  "POLICY_NOT_FOUND",
  "QUOTA_ELSEWHERE",
  "QUOTA_SHARE_EXCEEDED",
]

/** The routes of a manager who hands out licenses, on their own account and not on one order. */
export const distributionOperations: readonly Operation[] = [
  {
    id: "listCustomerQuotas",
    tag,
    method: "GET",
    path: `${path}/quotas`,
    summary:
      "List how many licenses of which policies I may issue as a manager, and what else I may do",
    description:
      "Both lists are empty while distribution is switched off, and for who is no manager.",
    answer: "policy_quotas",
    errors: [],
  },
  {
    id: "listOrderItems",
    tag,
    method: "GET",
    path: `${path}/order-items`,
    summary: "List what I may order for others, with how many are left",
    description:
      "Needs the permission `create_order` or `create_bundle_order`, and distribution switched on.",
    answer: "order_items",
    errors: ["PERMISSION_REQUIRED"],
  },
  {
    id: "createManagerOrder",
    tag,
    method: "POST",
    path: `${path}/manager-orders`,
    summary: "Make an order for an end customer, with its licenses, out of my quotas",
    description:
      "Needs the permission `create_order` or `create_bundle_order`, and distribution switched on. The customer owns the order, of price zero, " +
      "and is mailed its licenses; without an account also the link that takes the order into one. I manage it. All " +
      "of it is done, or nothing.",
    headers: idempotencyHeader,
    body: StoreCreateManagerOrder,
    examples: {
      "For a new customer": {
        customer: { email: "ada@example.com", first_name: "Ada", company_name: "Engines Ltd" },
        items: [{ variant_id: "variant_01K8Z0V5N3", quantity: 2 }],
        reference: "PO-4711",
      },
    },
    answer: "manager_order",
    errors: [
      "PERMISSION_REQUIRED",
      "QUOTA_EXCEEDED",
      "TOO_MANY_LICENSES",
      "CUSTOMER_NOT_FOUND",
      "VARIANT_NOT_FOUND",
      "VARIANT_NOT_LICENSED",
      "POLICY_INACTIVE",
      "PROGRAM_INACTIVE",
      "BUNDLE_INACTIVE",
      "ORDER_NO_REGION",
      "ORDER_IN_PROGRESS",
    ],
  },
  {
    id: "listEndCustomers",
    tag,
    method: "GET",
    path: `${path}/end-customers`,
    summary: "List the customers of the orders that I manage, those with the newest orders first",
    description:
      "Needs the permission `create_order` or `create_bundle_order`, and distribution switched on.",
    query: StoreGetEndCustomersParams,
    queryConfig: { isList: true },
    answer: "end_customers",
    errors: ["PERMISSION_REQUIRED"],
  },
  {
    id: "listSubManagers",
    tag,
    method: "GET",
    path: `${path}/sub-managers`,
    summary: "List my sub-managers with their shares of my quotas",
    description: "Needs the permission `manage_managers`, and distribution switched on.",
    answer: "sub_managers",
    errors: ["PERMISSION_REQUIRED", "DISTRIBUTION_OFF"],
  },
  {
    id: "createSubManager",
    tag,
    method: "POST",
    path: `${path}/sub-managers`,
    summary: "Invite a sub-manager, with shares of my quotas",
    description:
      "Nobody grants a permission that they lack, nor more licenses than they have left. What is promised to a share " +
      "is not mine any more until I take it back.",
    body: StoreCreateSubManager,
    examples: {
      "Five licenses": {
        email: "ida@example.com",
        permissions: ["create_order"],
        quotas: [{ policy_id: "lpol_01K8Z0V5N3", granted: 5 }],
      },
    },
    answer: "invited_sub_manager",
    errors: ["MANAGER_EXISTS", "MAIL_LIMIT", ...sharing],
  },
  {
    id: "inviteSubManager",
    tag,
    method: "POST",
    path: `${path}/sub-managers/:id/invite`,
    summary: "Invite a sub-manager of mine again, who has not accepted yet",
    description: "The link of the previous mail stops working.",
    answer: "invited_sub_manager",
    errors: [
      "MANAGER_NOT_FOUND",
      "MANAGER_NOT_INVITED",
      "MAIL_LIMIT",
      "PERMISSION_REQUIRED",
      "DISTRIBUTION_OFF",
    ],
  },
  {
    id: "updateSubManager",
    tag,
    method: "POST",
    path: `${path}/sub-managers/:id`,
    summary: "Change what a sub-manager of mine may do, and their shares",
    description:
      "A share never goes below what was issued of it. It applies from their next request.",
    body: StoreUpdateSubManager,
    examples: { "Nothing more": { permissions: [] } },
    answer: "sub_managers",
    errors: ["MANAGER_NOT_FOUND", "QUOTA_BELOW_USED", ...sharing],
  },
]
