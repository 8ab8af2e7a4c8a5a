import type { SerialStatus } from "./types"

/** The filters of the list of serial numbers by their names in the address. */
export const SERIAL_FILTER_IDS = ["status", "blacklisted", "program_id", "batch_id"] as const

/** The parameters of the list routes. */
export type SerialFilters = {
  q?: string
  status?: SerialStatus[]
  blacklisted?: boolean
  program_id?: string[]
  batch_id?: string[]
}

type Chosen = Partial<Record<(typeof SERIAL_FILTER_IDS)[number], unknown>>

/** A hand-written address may have one value instead of a list. */
const list = <T extends string>(value: unknown): T[] | undefined =>
  value === undefined ? undefined : ([value].flat() as T[])

/** The table's filters as parameters of the list routes; absent ones are left out. */
export const toSerialFilters = (chosen: Chosen, q: string, batchId?: string): SerialFilters => {
  const { status, blacklisted, program_id, batch_id } = chosen
  const filters: SerialFilters = {
    q: q.trim() || undefined,
    status: list(status),
    blacklisted: blacklisted === undefined ? undefined : String(blacklisted) === "true",
    program_id: list(program_id),
    batch_id: batchId ? [batchId] : list(batch_id),
  }
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))
}
