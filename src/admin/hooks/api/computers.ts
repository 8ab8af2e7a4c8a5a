import { keepPreviousData, useQuery } from "@tanstack/react-query"

import { licenseKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { Activation, Answer } from "../../lib/types"

export type ComputerListQuery = {
  q?: string
  status?: Activation["status"]
  program_id?: string[]
  license_id?: string[]
  unseen_since?: string
  order?: string
  limit: number
  offset: number
}

/** One page of the shop's computers; the previous page stays while the next one loads. */
export const useComputers = (query: ComputerListQuery, enabled = true) => {
  const { data, ...rest } = useQuery({
    queryKey: licenseKeys.list({ computers: query }),
    queryFn: () =>
      sdk.client.fetch<Answer<"searchComputers">>("/admin/license-computers/search", {
        method: "POST",
        body: query,
      }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    enabled,
  })
  return { ...data, ...rest }
}
