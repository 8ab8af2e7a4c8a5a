import { borrowNote, borrowOperation } from "../../../../../lib/borrow-fields"
import type { Operation } from "../../../../../lib/operation"
import { StoreSessionsParams } from "./validators"
import { peaksOperation } from "../../../../../lib/session-answers"

const tag = "Account"
const path = "/store/customers/me/licensing/licenses/:id/sessions"

/** The floating seats of a license in an account. */
export const customerSessionOperations: readonly Operation[] = [
  {
    id: "listCustomerSessions",
    tag,
    method: "GET",
    path,
    summary: "List who sits on the floating seats of a license now",
    description:
      "`retry_at` says when one more computer fits at the latest, where all seats are taken.",
    query: StoreSessionsParams,
    queryConfig: { isList: true },
    answer: "sessions",
    errors: ["LICENSE_NOT_FOUND"],
  },
  { ...peaksOperation, id: "listCustomerSessionPeaks", tag, path: `${path}/peaks` },
  {
    ...borrowOperation,
    id: "borrowCustomerSession",
    tag,
    path: `${path}/borrow`,
    description: `The order's owner may, and managers with the permission \`borrow_license\`. ${borrowNote}`,
    errors: ["LICENSE_NOT_FOUND", "ACTIVATION_NOT_FOUND", "PERMISSION_REQUIRED", "ORDER_READ_ONLY"],
  },
  {
    id: "endCustomerSession",
    tag,
    method: "POST",
    path: `${path}/:session_id/end`,
    summary: "End a session and free its floating seat",
    description:
      "The order's owner may, and managers with the permission `reset_device`. The next heartbeat of the computer " +
      "answers NO_SESSION. It stays activated and may take a seat again. A borrowed seat is given back by the program, " +
      "or by the receipt of its file.",
    answer: "session_ended",
    errors: [
      "LICENSE_NOT_FOUND",
      "SESSION_NOT_FOUND",
      "SESSION_BORROWED",
      "PERMISSION_REQUIRED",
      "ORDER_READ_ONLY",
    ],
  },
]
