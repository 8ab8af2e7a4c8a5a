import { useQuery } from "@tanstack/react-query"
import { useLayoutEffect, useRef, useState, type ReactNode } from "react"
import { createPortal } from "react-dom"

/** From here on the page's side column stands beside its main column. */
const TWO_COLUMNS = "(min-width: 1280px)"

type Layout = { configuration?: { widgets?: Record<string, { order?: number }> } | null } | null
type Layouts = { personal_configuration?: Layout; default_configuration?: Layout }

/** Whether somebody gave the widget a place; the dashboard keeps what it read of its layouts in the cache. */
const useHasOwnPlace = (zone: string, widgetId: string): boolean => {
  const { data } = useQuery<Layouts>({
    queryKey: ["layouts", "configuration", zone],
    enabled: false,
  })
  const layout = data?.personal_configuration ?? data?.default_configuration
  return layout?.configuration?.widgets?.[`widget:${widgetId}`]?.order !== undefined
}

/** Puts `host` first into the side column; where that stands below the main one, behind the page's first section. */
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
 * Shows a widget of a side column where it is seen first. The dashboard puts widgets behind its own sections
 * and takes no wish for another place, so the element moves, and the order of the keyboard with it. A place
 * that somebody gave it in the layout counts more.
 */
export const AtTop = ({ zone, widgetId, children }: Props) => {
  const anchor = useRef<HTMLDivElement>(null)
  const [host] = useState(() => document.createElement("div"))
  const hasOwnPlace = useHasOwnPlace(zone, widgetId)
  useLayoutEffect(() => {
    const at = anchor.current
    if (!at) return
    const columns = window.matchMedia(TWO_COLUMNS)
    // Alone in its parent: somebody is arranging the page, each section in a frame of its own.
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
