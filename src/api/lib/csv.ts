import type { Readable } from "node:stream"

import type { MedusaResponse } from "@medusajs/framework/http"

/** By which spreadsheets know UTF-8; without it "Müller" opens broken in some. */
const BYTE_ORDER_MARK = "\ufeff"

/**
 * Streams a CSV file as a download; a caller who goes away ends the query behind it.
 * @param bom `false` leaves the byte order mark out, for programs that stumble over it
 */
export function sendCsv(res: MedusaResponse, csv: Readable, filename: string, bom = true): void {
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", `attachment; filename="${filename}"`)
  res.setHeader("cache-control", "no-store")
  res.on("close", () => csv.destroy())
  csv.on("error", (error) => res.destroy(error))
  if (bom) {
    res.write(BYTE_ORDER_MARK)
  }
  csv.pipe(res)
}
