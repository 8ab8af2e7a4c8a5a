import { useSyncExternalStore } from "react"

/** Below this width a table has no room for its columns. */
const NARROW = "(max-width: 639px)"

const subscribe = (changed: () => void) => {
  const media = window.matchMedia(NARROW)
  media.addEventListener("change", changed)
  return () => media.removeEventListener("change", changed)
}

/** Whether the page is as narrow as a phone's. */
export const useIsNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches)
