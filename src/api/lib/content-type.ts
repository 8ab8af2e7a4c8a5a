import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

const JSON_TYPE = "application/json"

/** The part of an operation that counts here. */
type Mutation = { textBody?: { contentType: string } }

/** Programs' calls look at it themselves, where they read the body. */
export function checksContentType({ method, path }: { method: string; path: string }): boolean {
  return method !== "GET" && !path.startsWith("/licensing/v1/")
}

/**
 * Middleware that takes the documented content type only, else 415: what a form of another page can send
 * with somebody's cookie (form-encoded, multipart, plain text) never acts, not even without a field. A
 * request that has neither body nor type is an act without a body.
 */
export function takeContentType({ textBody }: Mutation) {
  const taken = textBody?.contentType ?? JSON_TYPE
  return ({ headers }: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
    const [given = ""] = (headers["content-type"] ?? "").toLowerCase().split(";")
    const isEmpty =
      headers["transfer-encoding"] === undefined && Number(headers["content-length"] ?? 0) === 0
    if (given.trim() === taken || (headers["content-type"] === undefined && isEmpty)) {
      next()
      return
    }
    res.status(415).json({
      code: "UNSUPPORTED_MEDIA_TYPE",
      type: "invalid_data",
      message: `The body must be ${taken}`,
    })
  }
}
