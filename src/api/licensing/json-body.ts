import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { readJson } from "../lib/read-json"
import { refuse } from "./refuse"

const JSON_TYPES = /^application\/(?:vnd\.api\+)?json\b/i

const FORM_TYPE = /^application\/x-www-form-urlencoded\b/i

/** Longest body of a program's request. */
const MAX_BYTES = 16 * 1024

const readerWith = (options: Parameters<typeof readJson>[0]) =>
  readJson({
    ...options,
    refuse: (res, { status, code, message }) => refuse(res, status, code, message),
  })

/** Reads the JSON of a program's request, of at most `maxBytes` bytes. */
const readerOf = (maxBytes: number) => {
  const read = readerWith({ maxBytes })
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
    if (!JSON_TYPES.test(req.headers["content-type"] ?? "")) {
      refuse(res, 415, "UNSUPPORTED_MEDIA_TYPE", "The body must be application/json")
      return
    }
    void read(req, res, next)
  }
}

/** Reads the JSON of a program's request. */
export const readJsonBody = readerOf(MAX_BYTES)

/** Reads the JSON of a request with a thousand entries. */
export const readLongJsonBody = readerOf(256 * 1024)

const readForm = readerWith({
  maxBytes: MAX_BYTES,
  parse: parametersOf,
})

/**
 * The parameters of a form: those without a value are none, and one that is sent twice has several (RFC 6749, 3.2),
 * which no field takes.
 */
function parametersOf(text: string): Record<string, string | string[]> {
  const sent = new URLSearchParams(text)
  const names = [...new Set(sent.keys())]
  return Object.fromEntries(
    names.flatMap((name) => {
      const values = sent.getAll(name)
      const [only = ""] = values
      return values.length === 1 && only === "" ? [] : [[name, values.length > 1 ? values : only]]
    })
  )
}

/** {@link readJsonBody} of a call that OAuth's clients make: they send forms. */
export function readOAuthBody(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  // As RFC 6749, 5.1 wants it beside "Cache-Control: no-store", which all our answers have.
  res.setHeader("pragma", "no-cache")
  const read = FORM_TYPE.test(req.headers["content-type"] ?? "") ? readForm : readJsonBody
  void read(req, res, next)
}
