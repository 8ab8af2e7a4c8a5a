import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { settingsKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { Answer, Body } from "../../lib/types"

const PATH = "/admin/licensing/settings"

type SettingsResponse = Answer<"retrieveLicensingSettings">
/** Absent = unchanged; null = the plugin's option, or the default. */
export type UpdateSettingsBody = Body<"updateLicensingSettings">

/** The settings for all licenses of the shop. */
export const useLicensingSettings = () => {
  const { data, ...rest } = useQuery({
    queryKey: settingsKeys.all,
    queryFn: () => sdk.client.fetch<SettingsResponse>(PATH),
  })
  return { ...data, ...rest }
}

/** Changes settings and shows the answer at once. */
export const useUpdateLicensingSettings = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: UpdateSettingsBody) =>
      sdk.client.fetch<SettingsResponse>(PATH, { method: "POST", body }),
    onSuccess: (data) => client.setQueryData(settingsKeys.all, data),
  })
}
