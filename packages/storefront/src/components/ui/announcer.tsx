import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react"

type Announce = (message: string) => void

const AnnounceContext = createContext<Announce | null>(null)

/** Time that a message stays, in milliseconds. */
const STAYS = 6_000

/**
 * The place for messages about completed acts, also for screen readers. A dialog has its own, because
 * everything outside of it is silent while it is open.
 */
export function Announcer({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<string | null>(null)
  const say = useCallback<Announce>((text) => setMessage(text), [])
  useEffect(() => {
    if (message === null) {
      return
    }
    const timer = setTimeout(() => setMessage(null), STAYS)
    return () => clearTimeout(timer)
  }, [message])
  return (
    <AnnounceContext.Provider value={say}>
      {children}
      <div className="mpl-toasts" role="status">
        {message && <p className="mpl-toast">{message}</p>}
      </div>
    </AnnounceContext.Provider>
  )
}

const silent: Announce = () => undefined

/** Announces a completed act. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext) ?? silent
}
