import { idempotencyHeader, type Operation } from "../../../lib/operation"
import { ConsumptionQuery } from "../../../lib/consumption-answers"
import { AdminCorrectConsumption } from "./validators"

const tag = "Licenses"
const path = "/admin/licenses/:id/consumption"

/** The routes of a license's counted uses. */
export const consumptionOperations: readonly Operation[] = [
  {
    id: "retrieveConsumption",
    tag,
    method: "GET",
    path,
    summary: "Show the counted uses of a license, by day and by month",
    query: ConsumptionQuery,
    answer: "consumption_history",
    errors: ["LICENSE_NOT_FOUND"],
  },
  {
    id: "correctConsumption",
    tag,
    method: "POST",
    path: `${path}/correct`,
    summary: "Take back uses that were counted in the present period",
    description:
      "Corrections go downward only. The license's history says who corrected, and why. To begin from nothing, reset " +
      "the license with the part `consumption`. Each call corrects, unless it is repeated with the same " +
      "`Idempotency-Key`.",
    headers: idempotencyHeader,
    body: AdminCorrectConsumption,
    examples: { "Failed exports": { amount: 25, reason: "The exports failed" } },
    answer: "license",
    errors: ["LICENSE_NOT_FOUND", "CORRECTION_TOO_LARGE"],
  },
]
