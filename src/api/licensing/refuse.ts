import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"

import { ERROR_CODES, type ErrorCode } from "../../modules/licensing/error-codes"
import type { AnswerFaults } from "../lib/validated-body"
import { oauthError } from "./oauth-errors"
import { OutageLog } from "./outage-log"
import { sendJson } from "./send"

const TYPES: Readonly<Partial<Record<number, string>>> = {
  401: "unauthorized",
  409: "conflict",
  429: "too_many_requests",
}

/** Answers a request that cannot be judged, in the shape of all our errors. */
export function refuse(res: MedusaResponse, status: number, code: string, message: string): void {
  const type = TYPES[status] ?? (status >= 500 ? "unexpected_state" : "invalid_data")
  sendJson(res, status, { code, type, message, ...oauthError(res, code) })
}

/** Answers what the caller did wrong, by the code of ours that it has. False = the error is another one. */
export function refused(res: MedusaResponse, error: unknown): boolean {
  const { code } = error as Partial<MedusaError>
  if (!(error instanceof MedusaError) || !isErrorCode(code)) {
    return false
  }
  refuse(res, ERROR_CODES[code][0], code, error.message)
  return true
}

function isErrorCode(code: string | undefined): code is ErrorCode {
  return code !== undefined && code in ERROR_CODES
}

const outages = new OutageLog()

/** Answers 503 and logs why, an outage once; the log holds nothing of the request. */
export function unavailable(req: MedusaRequest, res: MedusaResponse, error: unknown): void {
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
  outages.report(logger, "licensing: the runtime API cannot answer", error)
  refuse(res, 503, "UNAVAILABLE", "The license server cannot answer just now; try again later")
}

const MAX_FAULTS = 3

/** The form of a field name. No license key looks like this: it has capitals first, digits, dashes or spaces. */
const FIELD_NAME = /^[a-z][a-zA-Z_]{0,39}$/

/**
 * Says what is wrong with a body, and repeats no value of it: a key may be in the wrong place, even in
 * that of a field's name.
 */
export const refuseFaults: AnswerFaults = (res, faults) => {
  const own = faults.find(codeOf)
  if (own) {
    refuse(res, 400, String(codeOf(own)), own.message)
    return
  }
  const sentences = faults.slice(0, MAX_FAULTS).map((fault) => {
    const {
      message,
      path: [field],
    } = fault
    if (fault.code === "unrecognized_keys" && fault.path.length === 0) {
      return unknownFields(fault.keys)
    }
    if (field === undefined) {
      return "The body must be an object"
    }
    // The words of our own fields are constants.
    return message.startsWith("Field '")
      ? message
      : `Field '${String(field)}' is missing or of the wrong type`
  })
  refuse(res, 400, "INVALID_REQUEST", sentences.join("; "))
}

/** The code of its own that a fault has. */
function codeOf(fault: z.core.$ZodIssue): unknown {
  return fault.code === "custom" ? fault.params?.code : undefined
}

function unknownFields(names: string[]): string {
  const named = names.filter((name) => FIELD_NAME.test(name)).slice(0, MAX_FAULTS)
  return named.length > 0
    ? named.map((name) => `Field '${name}' is not known`).join("; ")
    : "There are fields that are not known"
}
