import { useEffect, useState } from "react"

type Answer<T> = { value?: T; error?: unknown; loading: boolean }

/** Asks when the page opens and whenever `key` changes; null = there is nothing to ask. */
export function useAnswer<T>(key: string | null, ask: () => Promise<T>): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T> & { key: string | null }>({ key, loading: true })
  useEffect(() => {
    let wanted = true
    const tell = (told: Answer<T>) => wanted && setAnswer({ ...told, key })
    if (key !== null) {
      ask().then(
        (value) => tell({ value, loading: false }),
        (error: unknown) => tell({ error, loading: false })
      )
    }
    return () => {
      wanted = false
    }
    // `ask` is what it is for this key.
  }, [key])
  if (key === null) {
    return { loading: false }
  }
  return answer.key === key ? answer : { loading: true }
}
