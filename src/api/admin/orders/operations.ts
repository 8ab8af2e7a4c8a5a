import { idempotencyHeader, type Operation } from "../../lib/operation"
import {
  AdminCheckKeys,
  AdminDeleteOrderLicensing,
  AdminExportOrderLicensesParams,
  AdminGetOrderHistoryParams,
  AdminGetOrderLicensesParams,
  AdminIssueOrderLicenses,
  AdminNameTopUpLicense,
  AdminSetOrderCustomer,
  AdminUpdateOrderLicensing,
} from "./validators"

/** Ten thousand pasted keys. */
const MANY_KEYS_BYTES = 12 * 1024 * 1024

const tag = "Orders"
const listConfig = { isList: true }

const licensing = "/admin/orders/:id/licensing"
const licenses = "/admin/orders/:id/licenses"

/** The routes of an order. */
export const orderOperations: readonly Operation[] = [
  {
    id: "retrieveOrderLicensing",
    tag,
    method: "GET",
    path: licensing,
    summary: "Get the licensing of an order",
    answer: "order_licensing",
    errors: ["ORDER_NOT_FOUND"],
  },
  {
    id: "updateOrderLicensing",
    tag,
    method: "POST",
    path: licensing,
    summary: "Edit the licensing facts of an order",
    description: "What is left out stays. An order that is not `active` blocks its licenses.",
    body: AdminUpdateOrderLicensing,
    examples: { "A test order": { reference: "PO-2026-0815", is_test: true } },
    answer: "order_licensing",
    errors: ["ORDER_NOT_FOUND"],
  },
  {
    id: "deleteOrderLicensing",
    tag,
    method: "DELETE",
    path: licensing,
    summary: "Delete an order's licenses for good",
    description:
      "The order's number has to be sent along. Irreversible, and no money moves. The native order goes too " +
      "only if it has no payment, no fulfillment and no reservation. Repeating it finishes what was left.",
    body: AdminDeleteOrderLicensing,
    examples: { "Order #123": { order_number: "#123", reason: "Erasure request" } },
    answer: "order_licensing_deleted",
    errors: ["ORDER_NOT_FOUND", "ORDER_NOT_LICENSED", "ORDER_NUMBER_MISMATCH"],
  },
  {
    id: "retrieveOrderDeletion",
    tag,
    method: "GET",
    path: `${licensing}/deletion`,
    summary: "Preview the deletion of an order's licenses",
    answer: "order_deletion",
    errors: ["ORDER_NOT_FOUND", "ORDER_NOT_LICENSED"],
  },
  {
    id: "checkOrderLicensing",
    tag,
    method: "POST",
    path: `${licensing}/check`,
    summary: "Bring an order's licenses in line with the order now",
    answer: "order_licensing",
    errors: ["ORDER_NOT_FOUND"],
  },
  {
    id: "applyOrderPolicies",
    tag,
    method: "POST",
    path: `${licensing}/apply-policies`,
    summary: "Give an order the policies that its variants got after it was placed",
    answer: "order_licensing",
    errors: ["ORDER_NOT_FOUND"],
  },
  {
    id: "nameTopUpLicense",
    tag,
    method: "POST",
    path: `${licensing}/top-ups/:line_id`,
    summary: "Say which license a line adds uses to",
    description:
      "For a line that named none, or one that may not have them. The uses are added at once if the license may have " +
      "them; otherwise `order_licensing.problems` says why not.",
    body: AdminNameTopUpLicense,
    examples: { "A license of the buyer": { license_id: "lic_01K8Z0V5N3" } },
    answer: "order_licensing",
    errors: [
      "ORDER_NOT_FOUND",
      "ORDER_NOT_LICENSED",
      "LINE_NOT_TOP_UP",
      "LICENSE_NOT_FOUND",
      "TOP_UP_ADDED",
    ],
  },
  {
    id: "listTopUpLicenses",
    tag,
    method: "GET",
    path: `${licensing}/top-ups/:line_id/licenses`,
    summary: "List the licenses that a line could add its uses to",
    description:
      "Those of the order's customer that would not be refused now, the newest first, 100 at most.",
    answer: "top_up_licenses",
    errors: ["ORDER_NOT_FOUND", "LINE_NOT_TOP_UP"],
  },
  {
    id: "sendOrderLicensesMail",
    tag,
    method: "POST",
    path: `${licensing}/send-mail`,
    summary: "Mail an order's licenses to its owner",
    description: "`order_licensing.mail` reports the outcome.",
    answer: "order_licensing",
    errors: ["ORDER_NOT_FOUND"],
  },
  {
    id: "retrieveOrderCustomer",
    tag,
    method: "GET",
    path: `${licensing}/customer`,
    summary: "Get the customer of an order, and how many other orders they have",
    answer: "order_customer",
    errors: ["ORDER_NOT_FOUND"],
  },
  {
    id: "setOrderCustomer",
    tag,
    method: "POST",
    path: `${licensing}/customer`,
    summary: "Give an order another customer",
    description:
      "Exactly one of `customer_id` and `email`; a customer with this e-mail is created if missing. The " +
      "order's licenses belong to them at once.",
    body: AdminSetOrderCustomer,
    examples: { "By e-mail": { email: "buyer@example.com", first_name: "Ada" } },
    answer: "order_customer",
    errors: ["ORDER_NOT_FOUND", "CUSTOMER_NOT_FOUND"],
  },
  {
    id: "listOrderHistory",
    tag,
    method: "GET",
    path: `${licensing}/history`,
    summary:
      "List an order's orders, payments, refunds, mails and license events, the newest first",
    query: AdminGetOrderHistoryParams,
    queryConfig: listConfig,
    answer: "order_history",
    errors: ["ORDER_NOT_FOUND"],
  },
  {
    id: "listOrderLicenses",
    tag,
    method: "GET",
    path: licenses,
    summary: "List an order's licenses",
    description: "Without `order`: in the order in which they were made.",
    query: AdminGetOrderLicensesParams,
    queryConfig: listConfig,
    answer: "licenses",
    errors: ["ORDER_NOT_FOUND", "KEY_IN_URL"],
  },
  {
    id: "issueOrderLicenses",
    tag,
    method: "POST",
    path: licenses,
    summary: "Issue licenses by hand on an order",
    description:
      "Exactly one of `policy_id`, `license_bundle_id` and `variant_id`; a bundle, or a variant, issues one license of " +
      "each of its policies for every unit. `keys` are own keys, one license each, and go with `policy_id` only. " +
      "With an `Idempotency-Key` a repeated request issues once and answers as the first did.",
    headers: idempotencyHeader,
    maxBodyBytes: MANY_KEYS_BYTES,
    body: AdminIssueOrderLicenses,
    examples: {
      "Two more": { policy_id: "lpol_01K8Z0V5N3", quantity: 2 },
      "Own keys": {
        policy_id: "lpol_01K8Z0V5N3",
        keys: ["OLD-SHOP-7F3K-92MX-QP4T", "OLD-SHOP-1B8V-66RD-ZW2N"],
      },
      "Two units of a bundle": { license_bundle_id: "lbdl_01K8Z0V5N3", quantity: 2 },
      "With five seats each": { variant_id: "variant_01K8Z0V5N3", overrides: { seats: 5 } },
    },
    answer: "issued_licenses",
    errors: [
      "ORDER_NOT_FOUND",
      "ORDER_NOT_LICENSED",
      "POLICY_NOT_FOUND",
      "VARIANT_NOT_FOUND",
      "VARIANT_NOT_LICENSED",
      "BUNDLE_NOT_FOUND",
      "BUNDLE_INACTIVE",
      "TOO_MANY_LICENSES",
      "POLICY_INACTIVE",
      "PROGRAM_INACTIVE",
      "KEYS_REFUSED",
      "LICENSING_DELETED",
    ],
  },
  {
    id: "checkOrderKeys",
    tag,
    method: "POST",
    path: `${licenses}/check-keys`,
    summary: "Check own keys: what would be refused, and what repaired",
    body: AdminCheckKeys,
    maxBodyBytes: MANY_KEYS_BYTES,
    examples: { "Two keys": { keys: ["OLD-SHOP-7F3K-92MX-QP4T", "1234"] } },
    answer: "key_check",
    errors: ["ORDER_NOT_FOUND"],
  },
  {
    id: "exportOrderLicenses",
    tag,
    method: "GET",
    path: `${licenses}/export`,
    summary: "Export an order's licenses as CSV",
    description:
      "RFC 4180, streamed, safe to open in spreadsheets: UTF-8 with a byte order mark, which `bom=false` leaves " +
      "out. Whole keys only with `keys=true`, which is recorded.",
    query: AdminExportOrderLicensesParams,
    answer: "text/csv",
    errors: ["ORDER_NOT_FOUND", "REVEAL_FORBIDDEN"],
  },
  {
    id: "listOrderLicenseEvents",
    tag,
    method: "GET",
    path: `${licenses}/events`,
    summary: "List what happened to an order's licenses, the newest first",
    query: AdminGetOrderHistoryParams,
    queryConfig: listConfig,
    answer: "order_license_events",
    errors: ["ORDER_NOT_FOUND"],
  },
]
