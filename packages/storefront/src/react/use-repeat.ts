import { useEffect, useRef } from "react"

/** Repeats `act` every `interval` milliseconds while the page is visible, and at once when it becomes visible again. */
export function useRepeat(act: () => void, interval: number): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const unlessHidden = () => {
      if (!document.hidden) {
        latest.current()
      }
    }
    const timer = setInterval(unlessHidden, interval)
    document.addEventListener("visibilitychange", unlessHidden)
    return () => {
      clearInterval(timer)
      document.removeEventListener("visibilitychange", unlessHidden)
    }
  }, [interval])
}
