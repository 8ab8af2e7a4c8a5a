import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { readJson } from "../lib/read-json"
import { refuse } from "./refuse"

const JSON_TYPES = /^application\/(?:vnd\.api\+)?json\b/i

/** Reads the JSON of a program's request, of at most `maxBytes` bytes. */
const readerOf = (maxBytes: number) => {
  const read = readJson({
    maxBytes,
    refuse: (res, { status, code, message }) => refuse(res, status, code, message),
  })
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
    if (!JSON_TYPES.test(req.headers["content-type"] ?? "")) {
      refuse(res, 415, "UNSUPPORTED_MEDIA_TYPE", "The body must be application/json")
      return
    }
    void read(req, res, next)
  }
}

/** Reads the JSON of a program's request. */
export const readJsonBody = readerOf(16 * 1024)

/** Reads the JSON of a request with a thousand entries. */
export const readLongJsonBody = readerOf(256 * 1024)
