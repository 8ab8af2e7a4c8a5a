import { useEffect } from "react"

/** The dashboard's classes for the current page. */
const MARK = ["bg-ui-bg-base", "shadow-elevation-card-rest", "text-ui-fg-base"]

/**
 * Marks a list in the sidebar while a page below it is shown: the dashboard marks entries of a section on
 * their own address only.
 */
export const useSidebarMark = (list: string): void => {
  useEffect(() => {
    const entries = [...document.querySelectorAll(`aside a[href$="${list}"]`)]
    for (const entry of entries) {
      entry.classList.add(...MARK)
      entry.setAttribute("aria-current", "true")
    }
    return () => {
      for (const entry of entries) {
        entry.classList.remove(...MARK)
        entry.removeAttribute("aria-current")
      }
    }
  }, [list])
}
