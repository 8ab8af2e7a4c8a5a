import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"

import { licenseKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { Answer } from "../../lib/types"
import { useInvalidateLicenses } from "./licenses"

/** Interval of reloading who sits on floating seats; a hidden page does not reload. */
const POLL_MS = 10_000

const pathOf = (licenseId: string) => `/admin/licenses/${licenseId}/sessions`

/** Who sits on the floating seats of a license (the feature is empty) or of one of its features now. */
export const useSessions = (
  licenseId: string,
  feature: string,
  page: { limit: number; offset: number }
) => {
  const query = { ...page, ...(feature && { feature }) }
  const { data, ...rest } = useQuery({
    queryKey: licenseKeys.detail(licenseId, "sessions", query),
    queryFn: () => sdk.client.fetch<Answer<"listSessions">>(pathOf(licenseId), { query }),
    placeholderData: keepPreviousData,
    refetchInterval: POLL_MS,
    staleTime: 0,
  })
  return { ...data, ...rest }
}

/** The peaks of the last UTC days. */
export const useSessionPeaks = (licenseId: string, feature: string, days: number) => {
  const query = { days, ...(feature && { feature }) }
  const { data, ...rest } = useQuery({
    queryKey: licenseKeys.detail(licenseId, "session-peaks", query),
    queryFn: () =>
      sdk.client.fetch<Answer<"listSessionPeaks">>(`${pathOf(licenseId)}/peaks`, {
        query,
      }),
    refetchInterval: POLL_MS,
    staleTime: 0,
  })
  return { ...data, ...rest }
}

/** Ends a session and frees its seat; a borrowed one only if that is said. */
export const useEndSession = (licenseId: string) => {
  const invalidate = useInvalidateLicenses()
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string; frees_borrowed?: boolean }) =>
      sdk.client.fetch<Answer<"endSession">>(`${pathOf(licenseId)}/${id}/end`, {
        method: "POST",
        body,
      }),
    onSuccess: invalidate,
  })
}

/** Takes a floating seat along for one computer. */
export const useBorrowSession = (licenseId: string) => {
  const invalidate = useInvalidateLicenses()
  return useMutation({
    mutationFn: (body: { activation_id: string; hours: number; feature?: string }) =>
      sdk.client.fetch<Answer<"borrowSeat">>(`${pathOf(licenseId)}/borrow`, {
        method: "POST",
        body,
      }),
    onSuccess: invalidate,
  })
}
