import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { serialBatchKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { Answer, Body, ListQuery, Page, SerialBatchState, VariantRef } from "../../lib/types"
import { useInvalidateSerials } from "./serial-numbers"

const PATH = "/admin/serial-batches"

export type SerialBatchListQuery = Pick<ListQuery, "q" | "limit" | "offset"> & {
  program_id?: string
  state?: SerialBatchState
}
export type CreateSerialBatchBody = Body<"createSerialBatch">

type BatchResponse = Answer<"retrieveSerialBatch">
type BatchListResponse = Answer<"listSerialBatches">

/** One page of batches, the newest first; the previous page stays while the next one loads. */
export const useSerialBatches = (query: SerialBatchListQuery) => {
  const { data, ...rest } = useQuery({
    queryKey: serialBatchKeys.list(query),
    queryFn: () => sdk.client.fetch<BatchListResponse>(PATH, { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  return { ...data, ...rest }
}

/** One batch; no request while the id is empty. */
export const useSerialBatch = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: serialBatchKeys.detail(id),
    queryFn: () => sdk.client.fetch<BatchResponse>(`${PATH}/${id}`),
    staleTime: 0,
    enabled: Boolean(id),
  })
  return { ...data, ...rest }
}

/** Fetches one page of the shop's variants, for a combobox. */
export const fetchVariants = (query: Pick<ListQuery, "q" | "limit" | "offset">) =>
  sdk.client.fetch<{ variants: VariantRef[] } & Page>("/admin/product-variants", {
    query: { ...query, fields: "id,title,sku,product.id,product.title" },
  })

/** Creates an empty batch; repeated with the same key it creates no second one. */
export const useCreateSerialBatch = () => {
  const invalidate = useInvalidateSerials()
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: CreateSerialBatchBody }) =>
      sdk.client.fetch<BatchResponse>(PATH, {
        method: "POST",
        body,
        headers: { "Idempotency-Key": key },
      }),
    onSuccess: invalidate,
  })
}

/** Generates the next few thousand of a batch; repeating it never creates more than requested. */
export const generateSerials = (id: string) =>
  sdk.client.fetch<BatchResponse>(`${PATH}/${id}/generate`, { method: "POST" })

/** Reads a file into a batch and replaces the previous one. Nothing is saved until it is confirmed. */
export const useImportSerials = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      file,
      allowWeak,
      firstLineIsCode,
    }: {
      file: Blob
      allowWeak: boolean
      firstLineIsCode: boolean
    }) =>
      sdk.client.fetch<Answer<"importSerials">>(`${PATH}/${id}/import`, {
        method: "POST",
        body: file,
        query: { allow_weak: allowWeak, first_line_is_code: firstLineIsCode },
      }),
    gcTime: 0,
    onSettled: () => client.invalidateQueries({ queryKey: serialBatchKeys.all }),
  })
}

/** Confirms the import. */
export const useConfirmSerials = (id: string) => {
  const invalidate = useInvalidateSerials()
  return useMutation({
    mutationFn: () => sdk.client.fetch<BatchResponse>(`${PATH}/${id}/confirm`, { method: "POST" }),
    onSuccess: invalidate,
  })
}

/** Deletes an unused batch and drops it from the cache, so that it is not requested again. */
export const useDeleteSerialBatch = (id: string) => {
  const client = useQueryClient()
  const invalidate = useInvalidateSerials()
  return useMutation({
    mutationFn: () => sdk.client.fetch(`${PATH}/${id}`, { method: "DELETE" }),
    onSuccess: () => {
      client.removeQueries({ queryKey: serialBatchKeys.detail(id) })
      return invalidate()
    },
  })
}
