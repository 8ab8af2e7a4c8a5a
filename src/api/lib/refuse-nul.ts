import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { licensingError } from "../../modules/licensing/errors"

/**
 * Middleware: answers 404 to a path that holds the character NUL. No id holds one, and PostgreSQL refuses
 * it in a query, which would end as a server error.
 */
export function refuseNulInPath(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  const [path = ""] = req.originalUrl.split("?")
  if (path.includes("%00")) {
    next(licensingError("NOT_FOUND", "There is nothing at this path"))
    return
  }
  next()
}
