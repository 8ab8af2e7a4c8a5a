import type { Operation } from "../../../../../lib/operation"
import {
  assignUsersOperation,
  disableUserOperation,
  enableUserOperation,
  inviteUserOperation,
  LINK_ERRORS,
  sendPasswordLinkOperation,
  SET_PASSWORD_ERRORS,
  setUserPasswordOperation,
  signOutUserOperation,
  unassignUserOperation,
} from "../../../../../lib/user-fields"
import { StoreGetUsersParams } from "./validators"

const tag = "Account"
const path = "/store/customers/me/licensing/licenses/:id/users"
const WHO = "The order's owner may, and managers with the permission `manage_license_users`."
const WHO_OF_CREDENTIALS =
  "The order's owner may, and managers with the permission `manage_license_user_credentials`."

/** The named users of a license in an account. */
export const customerUserOperations: readonly Operation[] = [
  {
    id: "listCustomerUsers",
    tag,
    method: "GET",
    path,
    summary: "List the users of a license for named users",
    description:
      "The order's owner may, and managers with the permission `manage_license_users` or " +
      "`manage_license_user_credentials`.",
    query: StoreGetUsersParams,
    queryConfig: { isList: true },
    answer: "users",
    errors: ["LICENSE_NOT_FOUND", "PERMISSION_REQUIRED"],
  },
  {
    ...assignUsersOperation,
    id: "assignCustomerUsers",
    tag,
    path,
    description: `${WHO} ${assignUsersOperation.description}`,
    errors: [
      "LICENSE_NOT_FOUND",
      "NOT_FOR_USERS",
      "LICENSE_WITHOUT_OWNER",
      "USER_LIST_TOO_LONG",
      "PERMISSION_REQUIRED",
      "ORDER_READ_ONLY",
    ],
  },
  {
    ...unassignUserOperation,
    id: "unassignCustomerUser",
    tag,
    path: `${path}/:user_id`,
    description: `${WHO} ${unassignUserOperation.description}`,
    errors: ["LICENSE_NOT_FOUND", "USER_NOT_FOUND", "PERMISSION_REQUIRED", "ORDER_READ_ONLY"],
  },
  {
    ...disableUserOperation,
    id: "disableCustomerUser",
    tag,
    path: `${path}/:user_id/disable`,
    description:
      `${WHO_OF_CREDENTIALS} ${disableUserOperation.description} A manager disables nobody who has licenses of other orders ` +
      "(USER_ELSEWHERE).",
    errors: [
      "LICENSE_NOT_FOUND",
      "USER_NOT_FOUND",
      "USER_ELSEWHERE",
      "PERMISSION_REQUIRED",
      "ORDER_READ_ONLY",
    ],
  },
  {
    ...enableUserOperation,
    id: "enableCustomerUser",
    tag,
    path: `${path}/:user_id/enable`,
    description: WHO_OF_CREDENTIALS,
    errors: [
      "LICENSE_NOT_FOUND",
      "USER_NOT_FOUND",
      "USER_ELSEWHERE",
      "PERMISSION_REQUIRED",
      "ORDER_READ_ONLY",
    ],
  },
  {
    ...inviteUserOperation,
    id: "inviteCustomerUser",
    tag,
    path: `${path}/:user_id/invite`,
    description: `${WHO} ${inviteUserOperation.description}`,
    errors: [
      "LICENSE_NOT_FOUND",
      "USER_NOT_FOUND",
      "USER_NOT_INVITED",
      "PERMISSION_REQUIRED",
      "ORDER_READ_ONLY",
      ...LINK_ERRORS,
    ],
  },
  {
    ...sendPasswordLinkOperation,
    id: "sendCustomerUserPasswordLink",
    tag,
    path: `${path}/:user_id/password-link`,
    description: `${WHO_OF_CREDENTIALS} ${sendPasswordLinkOperation.description}`,
    errors: [
      "LICENSE_NOT_FOUND",
      "USER_NOT_FOUND",
      "USER_NOT_ACTIVE",
      "PERMISSION_REQUIRED",
      "ORDER_READ_ONLY",
      ...LINK_ERRORS,
    ],
  },
  {
    ...setUserPasswordOperation,
    id: "setCustomerUserPassword",
    tag,
    path: `${path}/:user_id/password`,
    description:
      `${WHO_OF_CREDENTIALS} ${setUserPasswordOperation.description} A manager sets none of somebody who has licenses of ` +
      "other orders (USER_ELSEWHERE).",
    errors: [
      "LICENSE_NOT_FOUND",
      ...SET_PASSWORD_ERRORS,
      "USER_ELSEWHERE",
      "PERMISSION_REQUIRED",
      "ORDER_READ_ONLY",
      ...LINK_ERRORS,
    ],
  },
  {
    ...signOutUserOperation,
    id: "endCustomerUserSignIns",
    tag,
    path: `${path}/:user_id/sign-out`,
    description: `${WHO_OF_CREDENTIALS} ${signOutUserOperation.description}`,
    errors: ["LICENSE_NOT_FOUND", "USER_NOT_FOUND", "PERMISSION_REQUIRED", "ORDER_READ_ONLY"],
  },
]
