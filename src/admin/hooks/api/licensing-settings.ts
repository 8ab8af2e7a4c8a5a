import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import type { StoredTaskLimits } from "../../../modules/licensing/domain/seats/task-limits"
import { settingsKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { FlexibleLocking, LicensingSettings } from "../../lib/types"

const PATH = "/admin/licensing/settings"

type SettingsResponse = { licensing_settings: LicensingSettings }
/** Absent = unchanged; null = as the option of the plugin says, or the default. */
export type UpdateSettingsBody = {
  mail_include_keys?: boolean | null
  task_limits?: StoredTaskLimits | null
  flexible_locking?: FlexibleLocking | null
  owner_resets_per_year?: number | null
  manager_permissions?: string[] | null
  distribution?: boolean
  rekey_by_owner?: boolean
}

/** What holds for all licenses of the shop. */
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
