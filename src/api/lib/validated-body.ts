import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { validateAndTransformQuery } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"

import { licensingError } from "../../modules/licensing/errors"
import { invalidRequest } from "./fault-words"
import { isStorable } from "./unstorable"

type Middleware = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => unknown | Promise<unknown>

/** Answers a body that is wrong. */
export type AnswerFaults = (res: MedusaResponse, faults: z.core.$ZodIssue[]) => void

/**
 * As Medusa's `validateAndTransformBody`, which makes a strict schema of the one it is given, and compiles it,
 * with every request. Here that is done once.
 * A schema that lets other fields pass keeps doing so.
 * @param answerFaults absent = the refusal is `INVALID_REQUEST`
 */
export function validatedBody(schema: z.ZodType, answerFaults?: AnswerFaults): Middleware {
  const isOpen = "strict" in schema && (schema as z.ZodObject).def.catchall !== undefined
  const strict = "strict" in schema && !isOpen ? (schema as z.ZodObject).strict() : schema
  return (req, res, next) => {
    const { data, issues } = read(strict, req.body)
    if (!issues) {
      req.validatedBody = data
      next()
      return
    }
    return answerFaults ? answerFaults(res, issues) : next(invalidRequest(issues, req.body))
  }
}

/**
 * Zod compares the `length` of whatever stands in for a text or a list, and throws where that is an object which
 * has no number and no text, such as `{ "toString": 1 }`.
 */
function read(schema: z.ZodType, body: unknown): { data?: unknown; issues?: z.core.$ZodIssue[] } {
  try {
    const { data, error } = schema.safeParse(body)
    return error ? { issues: error.issues } : { data }
  } catch (error) {
    if (!(error instanceof TypeError)) {
      throw error
    }
    return {
      issues: [{ code: "custom", path: [], message: "The body cannot be read", input: body }],
    }
  }
}

/**
 * As Medusa's `validateAndTransformQuery`; a query that is wrong, or that PostgreSQL would refuse, is refused
 * as `INVALID_REQUEST`.
 */
export function validatedQuery(
  schema: z.ZodObject,
  config: Parameters<typeof validateAndTransformQuery>[1]
): Middleware {
  const strict = schema.strict()
  const asMedusa = validateAndTransformQuery(schema, config) as Middleware
  const names = Object.keys(schema.shape)
  return (req, res, next) => {
    const unstorable = names.find((name) => !isStorable(req.query[name]))
    if (unstorable !== undefined) {
      const message = `Field '${unstorable}' holds characters that cannot be stored or found`
      return next(licensingError("INVALID_REQUEST", message))
    }
    return asMedusa(req, res, ((error?: unknown) => {
      next(error === undefined ? undefined : refusedQuery(error, strict, req))
    }) as MedusaNextFunction)
  }
}

/** Medusa answers some wrong queries with 500. */
function refusedQuery(error: unknown, strict: z.ZodType, { query }: MedusaRequest): unknown {
  const isWrong =
    error instanceof MedusaError &&
    (error.type === MedusaError.Types.INVALID_DATA ||
      error.type === MedusaError.Types.INVALID_ARGUMENT)
  if (!isWrong) {
    return error
  }
  const faults = strict.safeParse(query).error?.issues
  return faults
    ? invalidRequest(faults, query)
    : licensingError("INVALID_REQUEST", `Invalid request: ${error.message}`)
}
