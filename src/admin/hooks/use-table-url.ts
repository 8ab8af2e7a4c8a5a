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
 * page. Changing a filter leads back to the first page. A search that `isSecret` is kept in
 * memory only. A `prefix` keeps several lists of one page apart.
 */
export const useTableUrl = (
  filterIds: readonly string[],
  pageSize: number,
  defaultOrder: string,
  {
    isSecret = () => false,
    prefix,
  }: { isSecret?: (q: string) => boolean; prefix?: string | undefined } = {}
) => {
  const named = (id: string) => (prefix ? `${prefix}_${id}` : id)
  const [params, setParams] = useSearchParams()
  const [secret, setSecret] = useState("")
  const write = (change: (next: URLSearchParams) => void) =>
    setParams((before) => {
      const next = new URLSearchParams(before)
      next.delete(named("offset"))
      change(next)
      return next
    })
  const filtering = Object.fromEntries(
    filterIds.flatMap((id) => {
      const raw = params.get(named(id))
      return raw === null ? [] : [[id, parseJson(raw)]]
    })
  )
  return {
    search: {
      state: params.get(named("q")) ?? secret,
      onSearchChange: (q: string) => {
        const hidden = isSecret(q)
        setSecret(hidden ? q : "")
        write((next) => (q && !hidden ? next.set(named("q"), q) : next.delete(named("q"))))
      },
    },
    filtering: {
      state: filtering,
      onFilteringChange: (filters: DataTableFilteringState) =>
        write((next) => {
          for (const id of filterIds) {
            if (filters[id] === undefined) next.delete(named(id))
            else next.set(named(id), JSON.stringify(filters[id]))
          }
        }),
    },
    sorting: {
      state: toSorting(params.get(named("order")) ?? defaultOrder),
      onSortingChange: ({ id, desc }: DataTableSortingState) =>
        write((next) => next.set(named("order"), desc ? `-${id}` : id)),
    },
    page: Math.floor(Math.max(0, Number(params.get(named("offset"))) || 0) / pageSize),
    setPage: (page: number) =>
      write((next) => {
        if (page > 0) next.set(named("offset"), String(page * pageSize))
      }),
  }
}
