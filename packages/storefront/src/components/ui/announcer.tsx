import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react"

type Say = (message: string) => void

const SayContext = createContext<Say | null>(null)

/** Time that a message stays, in milliseconds. */
const STAYS = 6_000

/**
 * The place for messages about completed acts, also for screen readers. A dialog has its own, because
 * everything outside of it is silent while it is open.
 */
export function Announcer({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<string | null>(null)
  const say = useCallback<Say>((text) => setMessage(text), [])
  useEffect(() => {
    if (message === null) {
      return
    }
    const timer = setTimeout(() => setMessage(null), STAYS)
    return () => clearTimeout(timer)
  }, [message])
  return (
    <SayContext.Provider value={say}>
      {children}
      <div className="mpl-toasts" role="status">
        {message && <p className="mpl-toast">{message}</p>}
      </div>
    </SayContext.Provider>
  )
}

const silent: Say = () => undefined

/** Announces a completed act. */
export function useSay(): Say {
  return useContext(SayContext) ?? silent
}
