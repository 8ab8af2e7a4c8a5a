import type { Operation } from "../../../lib/operation"
import { AdminGetSessionsParams } from "./validators"
import { sessionPeaksQuery } from "../../../lib/session-answers"

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
  {
    id: "listSessionPeaks",
    tag,
    method: "GET",
    path: `${path}/peaks`,
    summary: "List how many floating seats of a license were in use at most",
    description:
      "Kept for 13 months. An hour or day in which nobody ran and nobody was refused has no row.",
    query: sessionPeaksQuery,
    queryConfig: { isList: false },
    answer: "session_peaks",
    errors: ["LICENSE_NOT_FOUND"],
  },
  {
    id: "endSession",
    tag,
    method: "POST",
    path: `${path}/:session_id/end`,
    summary: "End a session and free its floating seat",
    description:
      "The next heartbeat of the computer answers NO_SESSION. Its program may take a seat again, since it stays " +
      "activated; to keep it out, end its activation.",
    answer: "session_ended",
    errors: ["LICENSE_NOT_FOUND", "SESSION_NOT_FOUND"],
  },
]
