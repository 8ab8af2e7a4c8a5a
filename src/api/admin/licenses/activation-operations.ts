import type { Operation } from "../../operation"
import {
  AdminCompareLocks,
  AdminCreateActivation,
  AdminGetActivationsParams,
  AdminSucceedActivation,
  AdminUpdateActivation,
} from "./activation-validators"

const tag = "Activations"
const path = "/admin/licenses/:id/activations"
const codes = { site_code: "1A2B3C4D", machine_id: "0011-2233-4455-6677" }
const typed = { "As typed": { ...codes, note: "Studio, left desk" } }
const unknown = ["LICENSE_NOT_FOUND", "ACTIVATION_NOT_FOUND"] as const

/** The routes of a licence's activations. */
export const activationOperations: Operation[] = [
  {
    id: "listActivations",
    tag,
    method: "GET",
    path,
    summary: "List the activations of a license, ended ones included",
    query: AdminGetActivationsParams,
    queryConfig: { isList: true },
    answer: "activations",
    errors: ["LICENSE_NOT_FOUND"],
  },
  {
    id: "createActivation",
    tag,
    method: "POST",
    path,
    summary: "Activate a license on a computer by its typed codes",
    description:
      "The same computer again gets its activation, and no seat. Without a free seat it is refused " +
      "unless `beyond_seats` says to go on. A refusal has the code of its verdict, see docs/verdicts.md.",
    body: AdminCreateActivation,
    examples: typed,
    answer: "activation_task",
    errors: ["LICENSE_NOT_FOUND"],
  },
  {
    id: "updateActivation",
    tag,
    method: "POST",
    path: `${path}/:activation_id`,
    summary: "Change the label of a computer",
    body: AdminUpdateActivation,
    examples: { "A label": { note: "Studio, left desk" } },
    answer: "activation",
    errors: [...unknown],
  },
  {
    id: "reactivateActivation",
    tag,
    method: "POST",
    path: `${path}/:activation_id/reactivate`,
    summary: "Activate the same computer anew, whatever of it changed",
    body: AdminSucceedActivation,
    examples: typed,
    answer: "activation_task",
    errors: [...unknown],
  },
  {
    id: "replaceActivation",
    tag,
    method: "POST",
    path: `${path}/:activation_id/replace`,
    summary: "Give an activation's seat to another computer, without a removal code",
    body: AdminSucceedActivation,
    examples: typed,
    answer: "activation_task",
    errors: [...unknown],
  },
  {
    id: "removeActivation",
    tag,
    method: "POST",
    path: `${path}/:activation_id/remove`,
    summary: "End an activation and free its seat, without a removal code",
    answer: "activation_task",
    errors: [...unknown],
  },
  {
    id: "resetActivation",
    tag,
    method: "POST",
    path: `${path}/:activation_id/reset`,
    summary: "Reset a device: end its activation and free its seat",
    answer: "activation_task",
    errors: [...unknown],
  },
  {
    id: "compareActivationLocks",
    tag,
    method: "POST",
    path: `${path}/:activation_id/compare`,
    summary: "Show an activation's locks beside those of typed codes",
    description: "`locks` is null where the codes are wrong or a computer has no locks to compare.",
    body: AdminCompareLocks,
    examples: { "As typed": codes },
    answer: "lock_comparison",
    errors: [...unknown],
  },
  {
    id: "unlockLicense",
    tag,
    method: "POST",
    path: "/admin/licenses/:id/unlock",
    summary: "Let tasks be tried again that wrong codes locked for today",
    answer: "license",
    errors: ["LICENSE_NOT_FOUND"],
  },
]
