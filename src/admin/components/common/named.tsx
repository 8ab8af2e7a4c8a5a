import { useEffect, useRef, type ReactNode } from "react"

const UNNAMED = "button:not([aria-label]), input:not([aria-label])"
const DECORATION = "[role=img]:not([aria-label])"

/**
 * Gives a control of `@medusajs/ui` that consists of an icon, or of a field with an icon, the name that
 * screen readers say; it has no property for that. The icon itself is hidden from them.
 */
export const Named = ({ label, children }: { label: string; children: ReactNode }) => {
  const ref = useRef<HTMLDivElement>(null)
  // After every render: a skeleton may have stood in the control's place.
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
