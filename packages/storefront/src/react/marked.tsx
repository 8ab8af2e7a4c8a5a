import { createContext, type ReactNode, useContext, useMemo, useState } from "react"

import type { CustomerActivation } from "../client/types"

type Marked = { marked: CustomerActivation | null; mark: (computer: CustomerActivation) => void }

const MarkedContext = createContext<Marked>({ marked: null, mark: () => undefined })

/** Components inside remember the computer that was activated last: lists show and mark it. */
export function MarkedProvider({ children }: { children: ReactNode }) {
  const [marked, mark] = useState<CustomerActivation | null>(null)
  const value = useMemo(() => ({ marked, mark }), [marked])
  return <MarkedContext.Provider value={value}>{children}</MarkedContext.Provider>
}

/** The computer that was activated last on this page. */
export const useMarked = (): CustomerActivation | null => useContext(MarkedContext).marked

/** Sets the computer that was just activated. */
export const useMark = (): Marked["mark"] => useContext(MarkedContext).mark
