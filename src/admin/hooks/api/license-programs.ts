import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { policyKeys, programKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { Answer, Body, ListQuery } from "../../lib/types"

const PATH = "/admin/license-programs"

export type ProgramListQuery = ListQuery & { active?: boolean }
export type CreateProgramBody = Body<"createLicenseProgram">
export type UpdateProgramBody = Body<"updateLicenseProgram">

type ProgramResponse = Answer<"retrieveLicenseProgram">
type ProgramListResponse = Answer<"listLicensePrograms">

/** Fetches one page of programs; also what comboboxes page through. */
export const fetchPrograms = (query: ProgramListQuery) =>
  sdk.client.fetch<ProgramListResponse>(PATH, { query })

/** One page of programs; the previous page stays while the next one loads. */
export const useLicensePrograms = (query: ProgramListQuery, enabled = true) => {
  const { data, ...rest } = useQuery({
    queryKey: programKeys.list(query),
    queryFn: () => fetchPrograms(query),
    placeholderData: keepPreviousData,
    enabled,
  })
  return { ...data, ...rest }
}

/** One program; no request while the id is empty. */
export const useLicenseProgram = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: programKeys.detail(id),
    queryFn: () => sdk.client.fetch<ProgramResponse>(`${PATH}/${id}`),
    enabled: Boolean(id),
  })
  return { ...data, ...rest }
}

export const useCreateLicenseProgram = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: CreateProgramBody) =>
      sdk.client.fetch<ProgramResponse>(PATH, { method: "POST", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: programKeys.lists() }),
  })
}

/** Changes a program. Policies show its name, so they are reloaded too. */
export const useUpdateLicenseProgram = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: UpdateProgramBody) =>
      sdk.client.fetch<ProgramResponse>(`${PATH}/${id}`, { method: "POST", body }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: programKeys.all }),
        client.invalidateQueries({ queryKey: policyKeys.all }),
      ]),
  })
}

/** Deletes an unused program; the shop refuses others and says why. */
export const useDeleteLicenseProgram = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => sdk.client.fetch(`${PATH}/${id}`, { method: "DELETE" }),
    onSuccess: () => {
      client.removeQueries({ queryKey: programKeys.detail(id) })
      return client.invalidateQueries({ queryKey: programKeys.lists() })
    },
  })
}

/** Reveals the application signature (64 hex digits). This is recorded; the answer is not cached. */
export const useRevealSignature = (id: string) =>
  useMutation({
    mutationFn: () =>
      sdk.client.fetch<Answer<"revealLicenseProgramSignature">>(`${PATH}/${id}/reveal-signature`, {
        method: "POST",
      }),
    gcTime: 0,
  })
