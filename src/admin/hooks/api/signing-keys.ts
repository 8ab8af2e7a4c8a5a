import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { signingKeyKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { Answer } from "../../lib/types"

const PATH = "/admin/licensing/signing-keys"

type SigningKeysResponse = Answer<"listAllSigningKeys">
export type RotateBody = { overlap_days: number; reason?: string }

/** All signing keys ever used, the current one first. */
export const useSigningKeys = () => {
  const { data, ...rest } = useQuery({
    queryKey: signingKeyKeys.all,
    queryFn: () => sdk.client.fetch<SigningKeysResponse>(PATH),
  })
  return { ...data, ...rest }
}

/** Makes a new current key; repeated with the same `idempotencyKey` it makes only one. */
export const useRotateSigningKey = (idempotencyKey: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: RotateBody) =>
      sdk.client.fetch<SigningKeysResponse>(`${PATH}/rotate`, {
        method: "POST",
        body,
        headers: { "Idempotency-Key": idempotencyKey },
      }),
    onSuccess: (data) => client.setQueryData(signingKeyKeys.all, data),
  })
}

/** Ends the overlap of an old key. */
export const useRetireSigningKey = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (kid: string) =>
      sdk.client.fetch<SigningKeysResponse>(`${PATH}/${kid}/retire`, { method: "POST", body: {} }),
    onSuccess: (data) => client.setQueryData(signingKeyKeys.all, data),
  })
}
