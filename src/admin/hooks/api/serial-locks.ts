import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { serialLockKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { Answer } from "../../lib/types"

const PATH = "/admin/serial-locks"

/** The locks of today after too many wrong serial numbers, newest first. */
export const useSerialLocks = () => {
  const { data, ...rest } = useQuery({
    queryKey: serialLockKeys.lists(),
    queryFn: () => sdk.client.fetch<Answer<"listSerialLocks">>(PATH),
    staleTime: 0,
  })
  return { ...data, ...rest }
}

/** Removes a lock; this is recorded. */
export const useUnlockSerialTries = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      sdk.client.fetch(`${PATH}/unlock`, { method: "POST", body: { id } }),
    onSettled: () => client.invalidateQueries({ queryKey: serialLockKeys.all }),
  })
}
