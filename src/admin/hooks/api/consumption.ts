import { useMutation, useQuery } from "@tanstack/react-query"

import { licenseKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { Answer, Body } from "../../lib/types"
import { useInvalidateLicenses } from "./licenses"

/** Interval of reloading what is used; a hidden page does not reload. */
const POLL_MS = 30_000

const pathOf = (licenseId: string) => `/admin/licenses/${licenseId}/consumption`

/** What was used of a license, and when: by days and months of a feature, or (empty) of the license as a whole. */
export const useConsumption = (licenseId: string, feature: string) => {
  const { data, ...rest } = useQuery({
    queryKey: licenseKeys.detail(licenseId, "consumption", { feature }),
    queryFn: () =>
      sdk.client.fetch<Answer<"retrieveConsumption">>(pathOf(licenseId), {
        query: { feature: feature || undefined },
      }),
    refetchInterval: POLL_MS,
    staleTime: 0,
  })
  return { ...data, ...rest }
}

/** Takes back counted uses. */
export const useCorrectConsumption = (licenseId: string) => {
  const invalidate = useInvalidateLicenses()
  return useMutation({
    mutationFn: (body: Body<"correctConsumption">) =>
      sdk.client.fetch<Answer<"correctConsumption">>(`${pathOf(licenseId)}/correct`, {
        method: "POST",
        body,
      }),
    onSuccess: invalidate,
  })
}
