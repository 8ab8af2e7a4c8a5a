import { useDeferredValue, useEffect, useState } from "react"

/** Time after the last letter before the shop is asked, in milliseconds. */
const TYPING = 300

/** What is typed into a search, once it has not changed for a while. */
export function useSettled(typed: string): string {
  const value = typed.trim()
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value === "" ? 0 : TYPING)
    return () => clearTimeout(timer)
  }, [value])
  return useDeferredValue(settled)
}
