import type { Operation } from "../../../lib/operation"
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
} from "../../../lib/user-fields"
import { AdminExportUsersParams, AdminGetUsersParams } from "./validators"

const tag = "Users"
const path = "/admin/licenses/:id/users"

/** The routes of a license's named users. */
export const userOperations: readonly Operation[] = [
  {
    id: "listUsers",
    tag,
    method: "GET",
    path,
    summary: "List the users of a license for named users",
    query: AdminGetUsersParams,
    queryConfig: { isList: true },
    answer: "users",
    errors: ["LICENSE_NOT_FOUND"],
  },
  {
    id: "exportUsers",
    tag,
    method: "GET",
    path: `${path}/export`,
    summary: "Export the users of a license as CSV",
    description:
      "RFC 4180, streamed, safe to open in spreadsheets: UTF-8 with a byte order mark, which `bom=false` leaves " +
      "out. The file can be assigned to another license as it is.",
    query: AdminExportUsersParams,
    answer: "text/csv",
    errors: ["LICENSE_NOT_FOUND"],
  },
  {
    ...assignUsersOperation,
    id: "assignUsers",
    tag,
    path,
    errors: ["LICENSE_NOT_FOUND", "NOT_FOR_USERS", "LICENSE_WITHOUT_OWNER", "USER_LIST_TOO_LONG"],
  },
  {
    ...unassignUserOperation,
    id: "unassignUser",
    tag,
    path: `${path}/:user_id`,
    errors: ["LICENSE_NOT_FOUND", "USER_NOT_FOUND"],
  },
  {
    ...disableUserOperation,
    id: "disableUser",
    tag,
    path: `${path}/:user_id/disable`,
    errors: ["LICENSE_NOT_FOUND", "USER_NOT_FOUND"],
  },
  {
    ...enableUserOperation,
    id: "enableUser",
    tag,
    path: `${path}/:user_id/enable`,
    errors: ["LICENSE_NOT_FOUND", "USER_NOT_FOUND"],
  },
  {
    ...inviteUserOperation,
    id: "inviteUser",
    tag,
    path: `${path}/:user_id/invite`,
    errors: ["LICENSE_NOT_FOUND", "USER_NOT_FOUND", "USER_NOT_INVITED", ...LINK_ERRORS],
  },
  {
    ...sendPasswordLinkOperation,
    id: "sendUserPasswordLink",
    tag,
    path: `${path}/:user_id/password-link`,
    errors: ["LICENSE_NOT_FOUND", "USER_NOT_FOUND", "USER_NOT_ACTIVE", ...LINK_ERRORS],
  },
  {
    ...setUserPasswordOperation,
    id: "setUserPassword",
    tag,
    path: `${path}/:user_id/password`,
    errors: ["LICENSE_NOT_FOUND", ...SET_PASSWORD_ERRORS, ...LINK_ERRORS],
  },
  {
    ...signOutUserOperation,
    id: "endUserSignIns",
    tag,
    path: `${path}/:user_id/sign-out`,
    errors: ["LICENSE_NOT_FOUND", "USER_NOT_FOUND"],
  },
]
