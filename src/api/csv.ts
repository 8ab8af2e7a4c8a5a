import type { Readable } from "node:stream"

import type { MedusaResponse } from "@medusajs/framework/http"

/** Streams a CSV file as a download; a caller who goes away ends the query behind it. */
export function sendCsv(res: MedusaResponse, csv: Readable, filename: string): void {
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", `attachment; filename="${filename}"`)
  res.setHeader("cache-control", "no-store")
  res.on("close", () => csv.destroy())
  csv.on("error", (error) => res.destroy(error))
  csv.pipe(res)
}
