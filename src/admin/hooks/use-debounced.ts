import { useEffect, useState } from "react"

/** The value once it has not changed for a moment, so that not every letter causes a request. */
export const useDebounced = <T>(value: T, ms = 300): T => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
