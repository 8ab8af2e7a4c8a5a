import type { ComputerListQuery } from "../hooks/api/computers"

/** The filters of the list of computers by their names in the address. */
export const COMPUTER_FILTER_IDS = ["status", "program_id", "unseen"] as const

export const UNSEEN_DAYS = ["30", "90", "365"] as const

export type ComputerTableFilters = {
  q?: string
  /** Absent = active ones. */
  status?: "ended" | "all"
  program_id?: string | string[]
  unseen?: string
}

const DAY_MS = 86_400_000

/** The table's filters as route parameters. Whole days, so that the same choice makes the same request. */
export const toComputerFilters = (
  { q, status, program_id, unseen }: ComputerTableFilters,
  now = new Date()
): Omit<ComputerListQuery, "limit" | "offset" | "order"> => {
  const days = UNSEEN_DAYS.find((choice) => choice === String(unseen))
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())
  return {
    ...(q && { q }),
    ...(status !== "all" && { status: status === "ended" ? "ended" : "active" }),
    ...(program_id && { program_id: [program_id].flat() }),
    ...(days && { unseen_since: new Date(today - Number(days) * DAY_MS).toISOString() }),
  }
}
