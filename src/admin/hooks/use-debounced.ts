import { useEffect, useState } from "react"

/** The value once it has been quiet for a moment: what is typed is not asked for letter by letter. */
export const useDebounced = <T>(value: T, ms = 300): T => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
