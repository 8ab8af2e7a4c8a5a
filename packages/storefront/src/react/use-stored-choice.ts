import { useState } from "react"

/**
 * A choice that the browser remembers; null = no choice yet. If the browser stores nothing,
 * it lasts until the page is left.
 */
export function useStoredChoice(
  name: string
): [chosen: boolean | null, choose: (value: boolean) => void] {
  const [chosen, setChosen] = useState(() => read(name))
  return [
    chosen,
    (value) => {
      setChosen(value)
      try {
        localStorage.setItem(name, String(value))
      } catch {
        // Storage may be full or forbidden.
      }
    },
  ]
}

function read(name: string): boolean | null {
  try {
    const kept = localStorage.getItem(name)
    return kept === null ? null : kept === "true"
  } catch {
    return null
  }
}
