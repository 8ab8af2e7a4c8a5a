import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { serialLockKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"

const PATH = "/admin/serial-locks"

/** Somebody who may try no more serial numbers today. */
export type SerialLock = {
  /** `customer:<id>`, `email:<address>`, `address:<network>` or `serial:<hash>`. */
  id: string
  wrong: number
  last_at: string
  /** The serial that may not be tried, masked; null where somebody may not try. */
  serial: string | null
  /** Whose account is locked; null for addresses. */
  customer: { id: string; email: string | null } | null
}

/** Who is locked today after too many wrong serial numbers, the newest first. */
export const useSerialLocks = () => {
  const { data, ...rest } = useQuery({
    queryKey: serialLockKeys.lists(),
    queryFn: () => sdk.client.fetch<{ serial_locks: SerialLock[] }>(PATH),
    staleTime: 0,
  })
  return { ...data, ...rest }
}

/** Lets somebody try again; it is recorded. */
export const useUnlockSerialTries = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      sdk.client.fetch(`${PATH}/unlock`, { method: "POST", body: { id } }),
    onSettled: () => client.invalidateQueries({ queryKey: serialLockKeys.all }),
  })
}
