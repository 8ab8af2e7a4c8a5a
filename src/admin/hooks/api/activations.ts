import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"

import { licenseKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { Activation, Answer } from "../../lib/types"
import { useInvalidateLicenses } from "./licenses"

/** As people type them; `machine_id` absent = both merged in `site_code`. */
export type MachineCodesBody = { site_code: string; machine_id?: string }
export type ComputerBody = MachineCodesBody & { note?: string | null }

/** The result of a task; `repeated` = the computer was already activated. */
export type ActivationTask = Answer<"createActivation">

type ActivationListQuery = { status?: Activation["status"]; limit: number; offset: number }

const pathOf = (licenseId: string) => `/admin/licenses/${licenseId}/activations`

/** One page of a license's activations; the previous page stays while the next one loads. */
export const useActivations = (licenseId: string, query: ActivationListQuery) => {
  const { data, ...rest } = useQuery({
    queryKey: licenseKeys.detail(licenseId, "activations", query),
    queryFn: () => sdk.client.fetch<Answer<"listActivations">>(pathOf(licenseId), { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  return { ...data, ...rest }
}

/** Activates the license on a computer by its typed codes. */
export const useAddActivation = (licenseId: string) => {
  const invalidate = useInvalidateLicenses()
  return useMutation({
    mutationFn: (body: ComputerBody & { beyond_seats?: boolean }) =>
      sdk.client.fetch<ActivationTask>(pathOf(licenseId), { method: "POST", body }),
    onSuccess: invalidate,
  })
}

/** Gives an activation's seat to the computer of these codes: the same one, or another. */
export const useSucceedActivation = ({ id, license_id }: Activation) => {
  const invalidate = useInvalidateLicenses()
  return useMutation({
    mutationFn: ({ act, ...body }: ComputerBody & { act: "reactivate" | "replace" }) =>
      sdk.client.fetch<ActivationTask>(`${pathOf(license_id)}/${id}/${act}`, {
        method: "POST",
        body,
      }),
    onSuccess: invalidate,
  })
}

/** Ends an activation and frees its seat. */
export const useEndActivation = () => {
  const invalidate = useInvalidateLicenses()
  return useMutation({
    mutationFn: ({
      activation: { id, license_id },
      act,
      reason,
    }: {
      activation: Activation
      act: "remove" | "reset"
      reason?: string
    }) =>
      sdk.client.fetch<ActivationTask>(`${pathOf(license_id)}/${id}/${act}`, {
        method: "POST",
        body: reason ? { reason } : {},
      }),
    onSuccess: invalidate,
  })
}

/** Mails a computer's activation code to an address. */
export const useMailActivationCode = ({ id, license_id }: Activation) => {
  const invalidate = useInvalidateLicenses()
  return useMutation({
    mutationFn: (email: string) =>
      sdk.client.fetch<Answer<"mailActivationCode">>(`${pathOf(license_id)}/${id}/send-code`, {
        method: "POST",
        body: { email },
      }),
    onSuccess: invalidate,
  })
}

/** Changes the label of a computer. */
export const useUpdateActivation = ({ id, license_id }: Activation) => {
  const invalidate = useInvalidateLicenses()
  return useMutation({
    mutationFn: (body: { note: string | null }) =>
      sdk.client.fetch<Answer<"updateActivation">>(`${pathOf(license_id)}/${id}`, {
        method: "POST",
        body,
      }),
    onSuccess: invalidate,
  })
}

/** Reads an activation's locks beside those of typed codes; null if they cannot be compared. */
export const useCompareLocks = ({ id, license_id }: Activation) =>
  useMutation({
    mutationFn: (body: MachineCodesBody) =>
      sdk.client.fetch<Answer<"compareActivationLocks">>(`${pathOf(license_id)}/${id}/compare`, {
        method: "POST",
        body,
      }),
  })

/** Unlocks tasks that wrong codes locked for today. */
export const useUnlockLicense = (licenseId: string) => {
  const invalidate = useInvalidateLicenses()
  return useMutation({
    mutationFn: () =>
      sdk.client.fetch<unknown>(`/admin/licenses/${licenseId}/unlock`, { method: "POST" }),
    onSuccess: invalidate,
  })
}
