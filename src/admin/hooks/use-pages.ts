import { useInfiniteQuery, type QueryKey } from "@tanstack/react-query"

import { sdk } from "../lib/sdk"
import type { Page } from "../lib/types"

const ENTRIES_A_PAGE = 20

/** The pages of a list route, loaded on demand; `field` names its items. */
export const usePages = <T>(queryKey: QueryKey, path: string, field: string) => {
  const { data, ...rest } = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam: offset }) =>
      sdk.client.fetch<Record<string, T[]> & Page>(path, {
        query: { offset, limit: ENTRIES_A_PAGE },
      }),
    initialPageParam: 0,
    getNextPageParam: ({ offset, limit, count }) =>
      offset + limit < count ? offset + limit : undefined,
    staleTime: 0,
  })
  return { entries: data?.pages.flatMap((page) => page[field] ?? []), ...rest }
}
