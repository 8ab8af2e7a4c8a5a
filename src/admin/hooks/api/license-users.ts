import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"

import { licenseKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { Answer, ListQuery } from "../../lib/types"
import { useCsvDownload } from "../use-csv-export"
import { useInvalidateLicenses } from "./licenses"

const pathOf = (licenseId: string) => `/admin/licenses/${licenseId}/users`

/** Who may use a license for named users. */
export const useLicenseUsers = (licenseId: string, query: ListQuery) => {
  const { data, ...rest } = useQuery({
    queryKey: licenseKeys.detail(licenseId, "users", query),
    queryFn: () => sdk.client.fetch<Answer<"listUsers">>(pathOf(licenseId), { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  return { ...data, ...rest }
}

/** Downloads who may use a license for named users. */
export const useUsersExport = (licenseId: string) =>
  useCsvDownload({
    path: `${pathOf(licenseId)}/export`,
    fileName: "users.csv",
    texts: { done: "licenseExport.done", failed: "licenseExport.failed" },
  })

/** Gives the users of a list places of a license. */
export const useAssignUsers = (licenseId: string) => {
  const invalidate = useInvalidateLicenses()
  return useMutation({
    mutationFn: (list: string) =>
      sdk.client.fetch<Answer<"assignUsers">>(pathOf(licenseId), {
        method: "POST",
        body: { list },
      }),
    onSuccess: invalidate,
  })
}

/** What staff do to a user; `unassign` takes the license from them. */
export type UserAct =
  "invite" | "password-link" | "set-password" | "sign-out" | "disable" | "enable" | "unassign"

/** Does an act to a user of a license. */
export const useUserAct = (licenseId: string) => {
  const invalidate = useInvalidateLicenses()
  return useMutation({
    mutationFn: ({ id, act, password }: { id: string; act: UserAct; password: string }) => {
      const path = `${pathOf(licenseId)}/${id}`
      if (act === "set-password") {
        return sdk.client.fetch<Answer<"setUserPassword">>(`${path}/password`, {
          method: "POST",
          body: { password },
        })
      }
      return act === "unassign"
        ? sdk.client.fetch<Answer<"unassignUser">>(path, { method: "DELETE" })
        : sdk.client.fetch<{ id: string }>(`${path}/${act}`, { method: "POST" })
    },
    onSuccess: invalidate,
  })
}
