import { useQuery } from "@tanstack/react-query"
import { useLayoutEffect, useRef, useState, type ReactNode } from "react"
import { createPortal } from "react-dom"

/** From this width on, the side column is beside the main column. */
const TWO_COLUMNS = "(min-width: 1280px)"

type Layout = { configuration?: { widgets?: Record<string, { order?: number }> } | null } | null
type Layouts = { personal_configuration?: Layout; default_configuration?: Layout }

/** Whether a saved layout places the widget; the dashboard keeps its layouts in the query cache. */
const useHasOwnPlace = (zone: string, widgetId: string): boolean => {
  const { data } = useQuery<Layouts>({
    queryKey: ["layouts", "configuration", zone],
    enabled: false,
  })
  const layout = data?.personal_configuration ?? data?.default_configuration
  return layout?.configuration?.widgets?.[`widget:${widgetId}`]?.order !== undefined
}

/** Moves `host` to the top of the side column, or after the first section if the columns are stacked. */
const place = (anchor: HTMLElement, host: HTMLElement, isFree: boolean) => {
  const side = anchor.parentElement
  const main = side?.previousElementSibling
  if (!side || !isFree) anchor.after(host)
  else if (main?.firstElementChild && !window.matchMedia(TWO_COLUMNS).matches)
    main.firstElementChild.after(host)
  else side.prepend(host)
}

type Props = { zone: string; widgetId: string; children: ReactNode }

/**
 * Shows a widget of a side column at the top. The dashboard puts widgets after its own sections
 * and offers no other place, so the element is moved, with its keyboard order. A place
 * in a saved layout wins.
 */
export const AtTop = ({ zone, widgetId, children }: Props) => {
  const anchor = useRef<HTMLDivElement>(null)
  const [host] = useState(() => document.createElement("div"))
  const hasOwnPlace = useHasOwnPlace(zone, widgetId)
  useLayoutEffect(() => {
    const at = anchor.current
    if (!at) return
    const columns = window.matchMedia(TWO_COLUMNS)
    // Alone in its parent: the page is being arranged, and each section has its own frame.
    const isFree = !hasOwnPlace && (at.parentElement?.childElementCount ?? 0) > 1
    const move = () => place(at, host, isFree)
    move()
    columns.addEventListener("change", move)
    return () => {
      columns.removeEventListener("change", move)
      host.remove()
    }
  }, [host, hasOwnPlace])
  return (
    <>
      <div ref={anchor} hidden />
      {createPortal(children, host)}
    </>
  )
}
