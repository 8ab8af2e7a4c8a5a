import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { validateAndTransformBody } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"

/**
 * As Medusa's `validateAndTransformBody`, which makes a strict schema of the one it is given, and compiles
 * it, with every request. Here that is done once; only what is wrong with a body is told by Medusa's.
 */
export function validatedBody(schema: z.ZodType) {
  const strict = "strict" in schema ? (schema as z.ZodObject).strict() : schema
  const told = validateAndTransformBody(schema as z.ZodObject)
  return async (
    req: MedusaRequest,
    res: MedusaResponse,
    next: MedusaNextFunction
  ): Promise<void> => {
    const parsed = strict.safeParse(req.body)
    if (!parsed.success) {
      await told(req, res, next)
      return
    }
    req.validatedBody = parsed.data
    next()
  }
}
