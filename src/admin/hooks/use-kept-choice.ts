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
 * A choice between yes and no that is kept for the person who works in this browser; until they choose,
 * `otherwise` holds.
 */
export const useKeptChoice = (name: string, otherwise: boolean) => {
  const key = `licensing:${name}`
  const [chosen, setChosen] = useState(() => read(key))
  const choose = (on: boolean) => {
    setChosen(on)
    try {
      window.localStorage.setItem(key, String(on))
    } catch {
      // A browser that keeps nothing still shows what was chosen.
    }
  }
  return [chosen ?? otherwise, choose] as const
}
