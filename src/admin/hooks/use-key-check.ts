import { useMutation } from "@tanstack/react-query"

import { duplicateFaults, type KeyCheck, KEYS_A_CHECK, mergeFaults } from "../lib/own-keys"
import { checkKeys } from "./api/order-issue"

type PastedKeys = { keys: string[]; firstLineIsKey: boolean }

/** Has the shop check pasted keys, a few hundred at a time. */
export const useKeyCheck = (orderId: string) =>
  useMutation({
    mutationFn: async ({ keys, firstLineIsKey }: PastedKeys): Promise<KeyCheck> => {
      const all: KeyCheck = { faults: duplicateFaults(keys), repairs: [] }
      for (let from = 0; from < keys.length; from += KEYS_A_CHECK) {
        const part = await checkKeys(orderId, {
          keys: keys.slice(from, from + KEYS_A_CHECK),
          first_line_is_key: firstLineIsKey || from > 0,
        })
        all.faults.push(...part.faults.map((each) => ({ ...each, line: each.line + from })))
        all.repairs.push(...part.repairs.map((each) => ({ ...each, line: each.line + from })))
      }
      return { ...all, faults: mergeFaults(all.faults) }
    },
  })
