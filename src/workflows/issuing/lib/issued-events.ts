import { issuedChunks } from "../../../modules/licensing/domain/issued-chunks"

/** The data of the events `license.issued` of licenses that one act issued on an order: one event a chunk. */
export function issuedEvents(
  order_id: string,
  license_ids: readonly string[]
): { ids: string[]; order_id: string }[] {
  return issuedChunks(license_ids).map((ids) => ({ ids, order_id }))
}
