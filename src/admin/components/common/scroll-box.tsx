import { useEffect, useRef, type ReactNode } from "react"

const SCROLLING = ".overflow-auto, .overflow-x-auto, .overflow-y-auto"

/** Lets the keyboard scroll a box with overflowing content; other boxes are not tab stops. */
const makeReachable = (box: HTMLElement, label: string) => {
  if (box.scrollWidth <= box.clientWidth && box.scrollHeight <= box.clientHeight) {
    for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name)
    return
  }
  box.tabIndex = 0
  box.setAttribute("role", "region")
  box.setAttribute("aria-label", label)
}

/** Keeps that up to date for a box, and for boxes of `@medusajs/ui` inside it. */
const useReachable = (label: string) => {
  const ref = useRef<HTMLDivElement>(null)
  // After every render, since rows may have replaced a skeleton.
  useEffect(() => {
    const outer = ref.current
    if (!outer) return
    const boxes = [outer, ...outer.querySelectorAll<HTMLElement>(SCROLLING)].filter((box) =>
      box.matches(SCROLLING)
    )
    const check = () => boxes.forEach((box) => makeReachable(box, label))
    check()
    const observer = new ResizeObserver(check)
    boxes.forEach((box) => observer.observe(box))
    return () => observer.disconnect()
  })
  return ref
}

/** The actions column stays visible while the others scroll; it has the color of its row. */
export const IN_SIGHT = "sticky right-0 bg-inherit"

/** The same for the last column of a table that `@medusajs/ui` makes. */
const LAST_IN_SIGHT =
  "[&_tr>:last-child]:sticky [&_tr>:last-child]:right-0 [&_tr>:last-child]:bg-inherit"

type Props = { label: string; children: ReactNode }

/** A box that scrolls sideways if its content is too wide, also by keyboard. */
export const ScrollBox = ({ label, children }: Props) => (
  <div
    ref={useReachable(label)}
    className="focus-visible:shadow-borders-focus overflow-x-auto rounded-md outline-none"
  >
    {children}
  </div>
)

/** The same for boxes of `@medusajs/ui` inside it. */
export const ScrollBoxes = ({ label, withActs, children }: Props & { withActs?: boolean }) => (
  <div ref={useReachable(label)} className={withActs ? LAST_IN_SIGHT : undefined}>
    {children}
  </div>
)
