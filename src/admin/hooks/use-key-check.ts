import { useMutation } from "@tanstack/react-query"

import { duplicateFaults, KEYS_A_CHECK, mergeFaults } from "../lib/own-keys"
import type { OwnKeyFault } from "../lib/types"
import { checkKeys } from "./api/order-issue"

/** Has the shop check pasted keys, a few hundred at a time. */
export const useKeyCheck = (orderId: string) =>
  useMutation({
    mutationFn: async (keys: string[]): Promise<OwnKeyFault[]> => {
      const all = duplicateFaults(keys)
      for (let from = 0; from < keys.length; from += KEYS_A_CHECK) {
        const { faults } = await checkKeys(orderId, keys.slice(from, from + KEYS_A_CHECK))
        all.push(...faults.map((fault) => ({ ...fault, line: fault.line + from })))
      }
      return mergeFaults(all)
    },
  })
