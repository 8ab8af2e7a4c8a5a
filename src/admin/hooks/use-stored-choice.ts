import { useState } from "react"

const read = (key: string): boolean | null => {
  try {
    const kept = window.localStorage.getItem(key)
    return kept === null ? null : kept === "true"
  } catch {
    return null
  }
}

/**
 * A yes-no choice that the browser remembers; until then
 * `otherwise` applies.
 */
export const useStoredChoice = (name: string, otherwise: boolean) => {
  const key = `licensing:${name}`
  const [chosen, setChosen] = useState(() => read(key))
  const choose = (on: boolean) => {
    setChosen(on)
    try {
      window.localStorage.setItem(key, String(on))
    } catch {
      // A browser that stores nothing still shows the choice.
    }
  }
  return [chosen ?? otherwise, choose] as const
}
