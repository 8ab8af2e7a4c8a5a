import type { MedusaResponse } from "@medusajs/framework/http"

/**
 * Answers with JSON. Unlike `res.json` it makes no ETag: an answer to a program is never asked for again,
 * and the digest takes longer than the text.
 */
export function sendJson(res: MedusaResponse, status: number, body: object): void {
  const text = Buffer.from(JSON.stringify(body))
  res.statusCode = status
  res.setHeader("content-type", "application/json; charset=utf-8")
  res.setHeader("content-length", text.length)
  res.setHeader("cache-control", "no-store")
  res.end(text)
}
