import type { DataTableRowSelectionState } from "@medusajs/ui"
import { useState } from "react"

type Selection = { rows: DataTableRowSelectionState; all: boolean }

const NOTHING: Selection = { rows: {}, all: false }

/**
 * Selected rows over several pages, or the whole list. The selection is dropped when the list changes,
 * so that nobody acts on rows they no longer see.
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
