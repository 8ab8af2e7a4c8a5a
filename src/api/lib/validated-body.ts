import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { validateAndTransformBody } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"

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
 * @param answer absent = Medusa reports the faults in its own words
 */
export function validatedBody(schema: z.ZodType, answer?: AnswerFaults): Middleware {
  const strict = "strict" in schema ? (schema as z.ZodObject).strict() : schema
  const answerAsMedusa = validateAndTransformBody(schema as z.ZodObject)
  return (req, res, next) => {
    const parsed = strict.safeParse(req.body)
    if (parsed.success) {
      req.validatedBody = parsed.data
      next()
      return
    }
    return answer ? answer(res, parsed.error.issues) : answerAsMedusa(req, res, next)
  }
}
