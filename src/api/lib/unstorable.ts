import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { licensingError } from "../../modules/licensing/errors"

/** Characters that PostgreSQL refuses, as JSON escapes them: NUL and halves of surrogate pairs. */
const UNSTORABLE = /(?:^|[^\\])(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/

/** Whether PostgreSQL takes each text in the value. */
export const isStorable = (value: unknown): boolean => !UNSTORABLE.test(JSON.stringify(value) ?? "")

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
