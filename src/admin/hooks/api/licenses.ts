import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import type { LicenseAct, LicenseActBody } from "../../lib/license-acts"
import type { UpdateLicenseBody } from "../../lib/license-form"
import { licenseKeys, orderLicensingKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { Answer, Body, LicenseFilters, LicenseHistoryEvent } from "../../lib/types"
import { usePages } from "../use-pages"

const PATH = "/admin/licenses"

export type LicenseListQuery = LicenseFilters & { order?: string; limit?: number; offset?: number }

type LicenseResponse = Answer<"retrieveLicense">
export type LicenseListResponse = Answer<"listLicenses">

/** Reloads everything that shows licenses. */
export const useInvalidateLicenses = () => {
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: licenseKeys.all }),
      client.invalidateQueries({ queryKey: orderLicensingKeys.all }),
    ])
}

/** Fetches one page of licenses. The search may be a whole key, which must not be in a URL. */
export const fetchLicenses = (query: LicenseListQuery) =>
  query.q
    ? sdk.client.fetch<LicenseListResponse>(`${PATH}/search`, { method: "POST", body: query })
    : sdk.client.fetch<LicenseListResponse>(PATH, { query })

/** One page of licenses, keys masked; the previous page stays while the next one loads. */
export const useLicenses = (query: LicenseListQuery, enabled = true) => {
  const { data, ...rest } = useQuery({
    queryKey: licenseKeys.list(query),
    queryFn: () => fetchLicenses(query),
    placeholderData: keepPreviousData,
    staleTime: 0,
    enabled,
  })
  return { ...data, ...rest }
}

/** One license with all its entitlements. */
export const useLicense = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: licenseKeys.detail(id),
    queryFn: () => sdk.client.fetch<LicenseResponse>(`${PATH}/${id}`),
    staleTime: 0,
  })
  return { ...data, ...rest }
}

/** The history of one license, newest first, page after page. */
export const useLicenseEvents = (id: string) =>
  usePages<LicenseHistoryEvent>(
    licenseKeys.detail(id, "events"),
    `${PATH}/${id}/events`,
    "license_events"
  )

/** Changes the entitlements of one license. */
export const useUpdateLicense = (id: string) => {
  const invalidate = useInvalidateLicenses()
  return useMutation({
    mutationFn: (body: UpdateLicenseBody) =>
      sdk.client.fetch<LicenseResponse>(`${PATH}/${id}`, { method: "POST", body }),
    onSuccess: invalidate,
  })
}

const sendAct = (id: string, act: LicenseAct, body: LicenseActBody) =>
  act === "delete"
    ? sdk.client.fetch<unknown>(`${PATH}/${id}`, { method: "DELETE", body })
    : sdk.client.fetch<unknown>(`${PATH}/${id}/${act}`, { method: "POST", body })

/** Does one act on one license. A deleted one is dropped from the cache, so that it is not requested again. */
export const useLicenseAct = () => {
  const client = useQueryClient()
  const invalidate = useInvalidateLicenses()
  return useMutation({
    mutationFn: ({ id, act, body = {} }: { id: string; act: LicenseAct; body?: LicenseActBody }) =>
      sendAct(id, act, body),
    onSuccess: (_, { id, act }) => {
      if (act === "delete") client.removeQueries({ queryKey: licenseKeys.detail(id) })
      return invalidate()
    },
  })
}

export type UnitActBody = Body<"actOnLicenseUnit">

/** Does one act on all licenses of the unit that a license was sold in, or on none. */
export const useUnitAct = () => {
  const invalidate = useInvalidateLicenses()
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string } & UnitActBody) =>
      sdk.client.fetch<Answer<"actOnLicenseUnit">>(`${PATH}/${id}/unit`, { method: "POST", body }),
    onSuccess: invalidate,
  })
}

/** When a license would end after this renewal; changes nothing. */
export const useRenewalPreview = (id: string | null, body: LicenseActBody | null) => {
  const { data, ...rest } = useQuery({
    queryKey: licenseKeys.detail(id ?? "", "renewal", body ?? {}),
    queryFn: () =>
      sdk.client.fetch<Answer<"previewLicenseRenewal">>(`${PATH}/${id}/renew/preview`, {
        method: "POST",
        body: body ?? {},
      }),
    enabled: id !== null && body !== null,
    retry: false,
    staleTime: 0,
  })
  return { ...data, ...rest }
}

export type LicenseBatchBody = {
  action: LicenseAct
  params?: LicenseActBody
  ids?: string[]
  filter?: LicenseFilters
  after?: string
}

/**
 * One step of a bulk act; the caller continues with `after: next` until it is null. Each step has its
 * own key, so that a step repeated after a lost answer does nothing twice.
 */
export const sendLicenseBatch = (body: LicenseBatchBody, idempotencyKey: string) =>
  sdk.client.fetch<Answer<"batchLicenses">>(`${PATH}/batch`, {
    method: "POST",
    body,
    headers: { "Idempotency-Key": idempotencyKey },
  })

/** Reveals one key. This is recorded; the answer is not cached. */
export const useRevealLicenseKey = (id: string) => {
  const invalidate = useInvalidateLicenses()
  return useMutation({
    mutationFn: () =>
      sdk.client.fetch<Answer<"revealLicenseKey">>(`${PATH}/${id}/reveal`, { method: "POST" }),
    gcTime: 0,
    onSuccess: invalidate,
  })
}
