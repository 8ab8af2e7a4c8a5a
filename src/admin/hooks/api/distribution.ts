import { useQuery } from "@tanstack/react-query"

import { managerKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { Answer } from "../../lib/types"

/** What managers issued out of their quotas in the last months. */
export const useIssuedByManagers = (months: number) => {
  const { data, ...rest } = useQuery({
    queryKey: managerKeys.list({ issued: months }),
    queryFn: () =>
      sdk.client.fetch<Answer<"listIssuedByManagers">>("/admin/licensing/distribution", {
        query: { months },
      }),
    staleTime: 0,
  })
  return { ...data, ...rest }
}
