import { type ReactNode, useEffect, useRef, useState } from "react"

/** Distance to the edges of the window, in pixels. */
const EDGE = 8

/**
 * An element with a text that appears over the page while a pointer or the focus is on it, or after a tap. It
 * moves nothing, is in the window's top layer, can be pointed at, and closes with Esc.
 */
export function HoverText({
  id,
  text,
  children,
}: {
  /** The id of the text, for `aria-describedby`. */
  id: string
  text: string
  /** Gets a function that shows the text, for a click. */
  children: (show: () => void) => ReactNode
}) {
  const anchor = useRef<HTMLSpanElement>(null)
  const words = useRef<HTMLSpanElement>(null)
  const [shown, setShown] = useState(false)
  const hide = () => setShown(false)
  useEffect(() => {
    const box = words.current
    if (!shown || !box || !anchor.current) {
      return
    }
    // Set here because not every version of React knows the attribute.
    box.popover = "manual"
    box.showPopover?.()
    place(box, anchor.current)
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") {
        event.preventDefault()
        event.stopPropagation()
        hide()
      }
    }
    addEventListener("keydown", onKey, true)
    addEventListener("scroll", hide, true)
    addEventListener("resize", hide)
    return () => {
      removeEventListener("keydown", onKey, true)
      removeEventListener("scroll", hide, true)
      removeEventListener("resize", hide)
      box.hidePopover?.()
      box.removeAttribute("popover")
    }
  }, [shown])
  return (
    <span
      ref={anchor}
      className="mpl-hover"
      onPointerEnter={(event) => event.pointerType === "mouse" && setShown(true)}
      onPointerLeave={hide}
      onFocus={() => setShown(true)}
      onBlur={hide}
    >
      {children(() => setShown(true))}
      <span ref={words} id={id} role="tooltip" className={shown ? "mpl-why" : "mpl-sr"}>
        <span>{text}</span>
      </span>
    </span>
  )
}

/** Below the element, or above it if there is no room. */
function place(box: HTMLElement, anchor: HTMLElement): void {
  const { top, bottom, left } = anchor.getBoundingClientRect()
  const { width, height } = box.getBoundingClientRect()
  const below = bottom + height <= innerHeight - EDGE || top < height
  const most = document.documentElement.clientWidth - width - EDGE
  box.style.left = `${Math.max(EDGE, Math.min(left, most))}px`
  box.style.top = `${below ? bottom : top - height}px`
}
