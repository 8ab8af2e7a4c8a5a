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

/**
 * The same for the dashboard's data table: the menus of its toolbar, icons without a text, get the names in
 * their order, and its search field its own.
 */
export const NamedToolbar = ({
  menus,
  search,
  children,
}: {
  menus: string[]
  search: string
  children: ReactNode
}) => {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const table = ref.current
    if (!table) return
    const icons = [...table.querySelectorAll("button[aria-haspopup=menu]")].filter(
      ({ textContent }) => !textContent
    )
    icons
      .slice(0, menus.length)
      .forEach((icon, index) => icon.setAttribute("aria-label", menus[index] ?? ""))
    table.querySelector("input[type=search]")?.setAttribute("aria-label", search)
    table.querySelectorAll(DECORATION).forEach((each) => each.setAttribute("aria-hidden", "true"))
  })
  return (
    <div ref={ref} className="contents">
      {children}
    </div>
  )
}
