import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { readJson } from "../lib/read-json"
import { refuse } from "./refuse"

const JSON_TYPES = /^application\/(?:vnd\.api\+)?json\b/i

const read = readJson({
  maxBytes: 16 * 1024,
  refuse: (res, { status, code, message }) => refuse(res, status, code, message),
})

/** Reads the JSON of a program's request. */
export function readJsonBody(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  if (!JSON_TYPES.test(req.headers["content-type"] ?? "")) {
    refuse(res, 415, "UNSUPPORTED_MEDIA_TYPE", "The body must be application/json")
    return
  }
  void read(req, res, next)
}
