import { createContext, type ReactNode, useContext, useMemo, useState } from "react"

import type { CustomerActivation } from "../client/types"

type LastActivated = {
  marked: CustomerActivation | null
  mark: (computer: CustomerActivation) => void
}

const LastActivatedContext = createContext<LastActivated>({ marked: null, mark: () => undefined })

/** Components inside remember the computer that was activated last: lists show and mark it. */
export function LastActivatedProvider({ children }: { children: ReactNode }) {
  const [marked, mark] = useState<CustomerActivation | null>(null)
  const value = useMemo(() => ({ marked, mark }), [marked])
  return <LastActivatedContext.Provider value={value}>{children}</LastActivatedContext.Provider>
}

/** The computer that was activated last on this page. */
export const useLastActivated = (): CustomerActivation | null =>
  useContext(LastActivatedContext).marked

/** Sets the computer that was just activated. */
export const useSetLastActivated = (): LastActivated["mark"] =>
  useContext(LastActivatedContext).mark
