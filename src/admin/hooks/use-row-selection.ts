import type { DataTableRowSelectionState } from "@medusajs/ui"
import { useState } from "react"

type Kept = { rows: DataTableRowSelectionState; all: boolean }

const NOTHING: Kept = { rows: {}, all: false }

/**
 * Ticked rows over several pages, or all that is listed. They are forgotten when something else is listed,
 * so that nobody acts on what they no longer see.
 */
export const useRowSelection = (listed: object) => {
  const key = JSON.stringify(listed)
  const [kept, setKept] = useState({ key, ...NOTHING })
  const { rows, all } = kept.key === key ? kept : NOTHING
  return {
    rows,
    all,
    ids: Object.keys(rows),
    setRows: (next: DataTableRowSelectionState) => setKept({ key, rows: next, all: false }),
    selectAll: () => setKept({ key, rows, all: true }),
    clear: () => setKept({ key, ...NOTHING }),
  }
}

export type RowSelection = ReturnType<typeof useRowSelection>
