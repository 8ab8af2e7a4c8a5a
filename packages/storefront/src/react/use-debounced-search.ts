import { useDeferredValue, useEffect, useState } from "react"

/** Delay after the last key press before the shop is asked, in milliseconds. */
const TYPING = 300

/** The text of a search field, once it has not changed for a while. */
export function useDebouncedSearch(typed: string): string {
  const value = typed.trim()
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value === "" ? 0 : TYPING)
    return () => clearTimeout(timer)
  }, [value])
  return useDeferredValue(settled)
}
