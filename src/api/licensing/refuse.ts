import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { TellFaults } from "../validated-body"
import { sendJson } from "./send"

/** Answers a request that cannot be judged, in the shape of all our errors. */
export function refuse(res: MedusaResponse, status: number, code: string, message: string): void {
  const type = status >= 500 ? "unexpected_state" : "invalid_data"
  sendJson(res, status, { code, type, message })
}

/** Answers 503 and logs why; the log holds nothing of the request. */
export function unavailable(req: MedusaRequest, res: MedusaResponse, error: unknown): void {
  req.scope
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error("licensing: the runtime API cannot answer", error as Error)
  refuse(res, 503, "UNAVAILABLE", "The license server cannot answer just now; try again later")
}

const MOST_FAULTS = 3

/** Says what is wrong with a body, and repeats nothing of it: a key may stand in the wrong place. */
export const refuseFaults: TellFaults = (res, faults) => {
  const told = faults.slice(0, MOST_FAULTS).map(({ code, message, path: [field] }) => {
    if (code === "unrecognized_keys") {
      return "There are fields that are not known"
    }
    if (field === undefined) {
      return "The body must be an object"
    }
    // The words of our own fields are constants.
    return message.startsWith("Field '")
      ? message
      : `Field '${String(field)}' is missing or of the wrong type`
  })
  refuse(res, 400, "INVALID_REQUEST", told.join("; "))
}
