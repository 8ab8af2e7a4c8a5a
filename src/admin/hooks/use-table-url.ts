import type { DataTableFilteringState, DataTableSortingState } from "@medusajs/ui"
import { useState } from "react"
import { useSearchParams } from "react-router-dom"

const parseJson = (raw: string): unknown => {
  try {
    return JSON.parse(raw)
  } catch {
    return raw
  }
}

/** Sorting as the list routes take it: `-created_at` is newest first. */
const toSorting = (order: string): DataTableSortingState =>
  order.startsWith("-") ? { id: order.slice(1), desc: true } : { id: order, desc: false }

/**
 * The state of a data table in the address: search, filters and sorting, ready for `useDataTable`, and the
 * page. Whatever changes what is listed leads back to the first page. A search that `isSecret` is kept in
 * memory only.
 */
export const useTableUrl = (
  filterIds: readonly string[],
  pageSize: number,
  defaultOrder: string,
  isSecret: (q: string) => boolean = () => false
) => {
  const [params, setParams] = useSearchParams()
  const [secret, setSecret] = useState("")
  const write = (change: (next: URLSearchParams) => void) =>
    setParams((before) => {
      const next = new URLSearchParams(before)
      next.delete("offset")
      change(next)
      return next
    })
  const filtering = Object.fromEntries(
    filterIds.flatMap((id) => {
      const raw = params.get(id)
      return raw === null ? [] : [[id, parseJson(raw)]]
    })
  )
  return {
    search: {
      state: params.get("q") ?? secret,
      onSearchChange: (q: string) => {
        const hidden = isSecret(q)
        setSecret(hidden ? q : "")
        write((next) => (q && !hidden ? next.set("q", q) : next.delete("q")))
      },
    },
    filtering: {
      state: filtering,
      onFilteringChange: (filters: DataTableFilteringState) =>
        write((next) => {
          for (const id of filterIds) {
            if (filters[id] === undefined) next.delete(id)
            else next.set(id, JSON.stringify(filters[id]))
          }
        }),
    },
    sorting: {
      state: toSorting(params.get("order") ?? defaultOrder),
      onSortingChange: ({ id, desc }: DataTableSortingState) =>
        write((next) => next.set("order", desc ? `-${id}` : id)),
    },
    page: Math.floor(Math.max(0, Number(params.get("offset")) || 0) / pageSize),
    setPage: (page: number) =>
      write((next) => {
        if (page > 0) next.set("offset", String(page * pageSize))
      }),
  }
}
