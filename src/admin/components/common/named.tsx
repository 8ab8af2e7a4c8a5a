import { useEffect, useRef, type ReactNode } from "react"

const UNNAMED = "button:not([aria-label]), input:not([aria-label])"
const DECORATION = "[role=img]:not([aria-label])"

/**
 * Gives an icon button or a field of `@medusajs/ui` a name for
 * screen readers, for which it has no property. The icon itself is hidden from them.
 */
export const Named = ({ label, children }: { label: string; children: ReactNode }) => {
  const ref = useRef<HTMLDivElement>(null)
  // After every render, since a skeleton may have been in the control's place.
  useEffect(() => {
    ref.current?.querySelectorAll(UNNAMED).forEach((each) => each.setAttribute("aria-label", label))
    ref.current
      ?.querySelectorAll(DECORATION)
      .forEach((each) => each.setAttribute("aria-hidden", "true"))
  })
  return (
    <div ref={ref} className="contents">
      {children}
    </div>
  )
}
