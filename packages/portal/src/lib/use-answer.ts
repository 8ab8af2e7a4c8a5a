import { useEffect, useState } from "react"

type Answer<T> = { value?: T; error?: unknown; loading: boolean }

/** Asks when the page opens and whenever `key` changes; null = nothing to ask. */
export function useAnswer<T>(key: string | null, ask: () => Promise<T>): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T> & { key: string | null }>({ key, loading: true })
  useEffect(() => {
    let wanted = true
    const settle = (settled: Answer<T>) => wanted && setAnswer({ ...settled, key })
    if (key !== null) {
      ask().then(
        (value) => settle({ value, loading: false }),
        (error: unknown) => settle({ error, loading: false })
      )
    }
    return () => {
      wanted = false
    }
    // `ask` belongs to this key.
  }, [key])
  if (key === null) {
    return { loading: false }
  }
  return answer.key === key ? answer : { loading: true }
}
