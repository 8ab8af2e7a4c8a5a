import { useQueryParams } from "@medusajs/dashboard/hooks"
import { useMemo } from "react"

const parse = (raw: string): unknown => {
  try {
    return JSON.parse(raw)
  } catch {
    return raw
  }
}

/**
 * The query of a list page from its address: turns what the dashboard's data table writes there (filters as
 * JSON) into the parameters of the list routes. Same address, same object.
 */
export const useListQuery = <TFilter extends string>(
  filters: readonly TFilter[],
  limit: number,
  defaultOrder: string,
  prefix?: string
) => {
  const params = useQueryParams(["q", "offset", "order", ...filters], prefix)
  const key = JSON.stringify(params)
  return useMemo(() => {
    const { q, offset, order, ...raw } = JSON.parse(key) as Partial<Record<string, string>>
    const chosen = Object.entries(raw).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, parse(value)] as const]
    )
    return {
      limit,
      offset: Math.max(0, Number(offset) || 0),
      order: order ?? defaultOrder,
      ...(q ? { q } : {}),
      ...(Object.fromEntries(chosen) as Partial<Record<TFilter, never>>),
    }
  }, [key, limit, defaultOrder])
}
