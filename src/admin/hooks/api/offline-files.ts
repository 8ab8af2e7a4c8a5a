import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"

import { licenseKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { Answer, OfflineFile } from "../../lib/types"
import { useInvalidateLicenses } from "./licenses"

/** The request for a file; `ttl` in seconds. */
export type FileOptions = { algorithm: OfflineFile["algorithm"]; ttl: number }

/** The answer to a computer's request: its activation, and its file. */
export type AnsweredRequest = Answer<"answerLicenseRequest">

const pathOf = (licenseId: string) => `/admin/licenses/${licenseId}/offline-files`
const requestsOf = (licenseId: string) => `/admin/licenses/${licenseId}/license-requests`

/** One page of the offline files of a license; the previous page stays while the next one loads. */
export const useOfflineFiles = (licenseId: string, query: { limit: number; offset: number }) => {
  const { data, ...rest } = useQuery({
    queryKey: licenseKeys.detail(licenseId, "offline-files", query),
    queryFn: () => sdk.client.fetch<Answer<"listOfflineFiles">>(pathOf(licenseId), { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  return { ...data, ...rest }
}

/** Makes a machine file for an activation, or without one a license file. */
export const useMakeOfflineFile = (licenseId: string) => {
  const invalidate = useInvalidateLicenses()
  return useMutation({
    mutationFn: (body: FileOptions & { activation_id?: string }) =>
      sdk.client.fetch<Answer<"createOfflineFile">>(pathOf(licenseId), { method: "POST", body }),
    onSuccess: invalidate,
  })
}

/** Takes a machine file back, with its receipt or without one. */
export const useReturnOfflineFile = (licenseId: string) => {
  const invalidate = useInvalidateLicenses()
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string; receipt?: string }) =>
      sdk.client.fetch<unknown>(`${pathOf(licenseId)}/${id}/return`, { method: "POST", body }),
    onSuccess: invalidate,
  })
}

/** Reads the computer of a request. */
export const usePreviewRequest = (licenseId: string) =>
  useMutation({
    mutationFn: (request: string) =>
      sdk.client.fetch<Answer<"previewLicenseRequest">>(`${requestsOf(licenseId)}/preview`, {
        method: "POST",
        body: { request },
      }),
  })

/** Activates a request's computer if needed, and makes its machine file. */
export const useAnswerRequest = (licenseId: string) => {
  const invalidate = useInvalidateLicenses()
  return useMutation({
    mutationFn: (
      body: FileOptions & { request: string; note: string | null; beyond_seats?: boolean }
    ) => sdk.client.fetch<AnsweredRequest>(requestsOf(licenseId), { method: "POST", body }),
    onSuccess: invalidate,
  })
}
