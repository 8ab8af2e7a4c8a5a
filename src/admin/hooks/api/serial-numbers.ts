import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { orderLicensingKeys, serialBatchKeys, serialKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { SerialFilters } from "../../lib/serial-query"
import type { Answer, BlacklistResult, SerialAct, SerialEvent } from "../../lib/types"
import { usePages } from "../use-pages"

const PATH = "/admin/serial-numbers"

/** Maximum of serial numbers per request. */
const CODES_A_REQUEST = 1000

export type SerialListQuery = SerialFilters & { order?: string; limit?: number; offset?: number }
type SerialListResponse = Answer<"listSerialNumbers">

/** Reloads everything that shows serial numbers: their list, their batches, and the orders they became. */
export const useInvalidateSerials = () => {
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: serialKeys.all }),
      client.invalidateQueries({ queryKey: serialBatchKeys.all }),
      client.invalidateQueries({ queryKey: orderLicensingKeys.all }),
    ])
}

/** The search may be a whole code, which must not be in a URL. */
const fetchSerials = (query: SerialListQuery) =>
  query.q
    ? sdk.client.fetch<SerialListResponse>(`${PATH}/search`, { method: "POST", body: query })
    : sdk.client.fetch<SerialListResponse>(PATH, { query })

/** One page of serial numbers, masked; the previous page stays while the next one loads. */
export const useSerialNumbers = (query: SerialListQuery) => {
  const { data, ...rest } = useQuery({
    queryKey: serialKeys.list(query),
    queryFn: () => fetchSerials(query),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  return { ...data, ...rest }
}

/** The history of one serial number with refused attempts, newest first, page by page. */
export const useSerialEvents = (id: string) =>
  usePages<SerialEvent>(serialKeys.detail(id, "events"), `${PATH}/${id}/events`, "serial_events")

/** Reveals one code and its verification number. This is recorded; the answer is not cached. */
export const useRevealSerial = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      sdk.client.fetch<Answer<"revealSerialNumber">>(`${PATH}/${id}/reveal`, { method: "POST" }),
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: serialKeys.detail(id) }),
  })
}

type Named = { ids: string[] } | { codes: string[] } | { batch_id: string }

/** Selected serial numbers in as many requests as needed; a whole batch in one. */
const toRequests = (named: Named): Named[] => {
  if ("batch_id" in named) return [named]
  const [field, all] = "ids" in named ? ["ids", named.ids] : ["codes", named.codes]
  const starts = Array.from(
    { length: Math.ceil(all.length / CODES_A_REQUEST) },
    (_, request) => request * CODES_A_REQUEST
  )
  return starts.map((from) => ({ [field]: all.slice(from, from + CODES_A_REQUEST) }) as Named)
}

/** Blacklists serial numbers, or allows them again; doing it twice is harmless. */
export const useBlacklistSerials = (act: SerialAct) => {
  const invalidate = useInvalidateSerials()
  return useMutation({
    mutationFn: async ({ named, reason }: { named: Named; reason: string | null }) => {
      const total: BlacklistResult = { changed: 0, unchanged: 0, unknown: [] }
      for (const [index, request] of toRequests(named).entries()) {
        const { result } = await sdk.client.fetch<Answer<"blacklistSerials">>(`${PATH}/${act}`, {
          method: "POST",
          body: { ...request, ...(reason && { reason }) },
        })
        total.changed += result.changed
        total.unchanged += result.unchanged
        total.unknown.push(...result.unknown.map((place) => place + index * CODES_A_REQUEST))
      }
      return total
    },
    onSettled: invalidate,
  })
}
