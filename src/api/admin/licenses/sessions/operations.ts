import { borrowNote, borrowOperation } from "../../../lib/borrow-fields"
import type { Operation } from "../../../lib/operation"
import { AdminEndSession, AdminGetSessionsParams } from "./validators"
import { peaksOperation } from "../../../lib/session-answers"

const tag = "Activations"
const path = "/admin/licenses/:id/sessions"

/** The routes of a license's floating seats. */
export const sessionOperations: readonly Operation[] = [
  {
    id: "listSessions",
    tag,
    method: "GET",
    path,
    summary: "List who sits on the floating seats of a license now",
    query: AdminGetSessionsParams,
    queryConfig: { isList: true },
    answer: "sessions",
    errors: ["LICENSE_NOT_FOUND"],
  },
  { ...peaksOperation, id: "listSessionPeaks", tag, path: `${path}/peaks` },
  {
    ...borrowOperation,
    id: "borrowSeat",
    tag,
    path: `${path}/borrow`,
    description: borrowNote,
    errors: ["LICENSE_NOT_FOUND", "ACTIVATION_NOT_FOUND"],
  },
  {
    id: "endSession",
    tag,
    method: "POST",
    path: `${path}/:session_id/end`,
    summary: "End a session and free its floating seat",
    description:
      "The next heartbeat of the computer answers NO_SESSION. Its program may take a seat again, since it stays " +
      "activated; to keep it out, end its activation. The machine file of a borrowed seat runs on, so SESSION_BORROWED " +
      "refuses unless `frees_borrowed` says that it may; the revocation list then names the file.",
    body: AdminEndSession,
    examples: { "A session": {}, "A borrowed seat": { frees_borrowed: true } },
    answer: "session_ended",
    errors: ["LICENSE_NOT_FOUND", "SESSION_NOT_FOUND", "SESSION_BORROWED"],
  },
]
