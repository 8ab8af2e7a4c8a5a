import { useState } from "react"

/**
 * A choice of the person that this browser keeps; null while none was made. Where the browser keeps nothing,
 * it holds until the page is left.
 */
export function useKept(name: string): [chosen: boolean | null, choose: (value: boolean) => void] {
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
