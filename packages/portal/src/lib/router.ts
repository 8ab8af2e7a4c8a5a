import { useCallback, useSyncExternalStore } from "react"

import { type MailLink, mailLinkOf } from "./fragment"

/**
 * The page is a fragment (`#/orders/order_1`): it works below any path and prefix without a server's help,
 * and never reaches a log.
 */
export type Route = { path: string[]; link: MailLink | null }

/** The link of the mail that was opened, kept out of the address bar and of the history. */
let opened: MailLink | null = null

let current = read()

/** The current route; follows the address bar. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, () => current)
}

/** Goes to a page. `replace` drops the present one from the history. */
export function navigate(path: string, { replace = false } = {}): void {
  opened = null
  const url = `#${path}`
  if (replace) {
    history.replaceState(null, "", url)
  } else {
    history.pushState(null, "", url)
  }
  update()
  scrollTo(0, 0)
}

/** {@link navigate} for links; opening one in a new tab still works. */
export function useLink(path: string) {
  const onClick = useCallback(
    (event: React.MouseEvent) => {
      if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
        event.preventDefault()
        navigate(path)
      }
    },
    [path]
  )
  return { href: `#${path}`, onClick }
}

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function update(): void {
  current = read()
  listeners.forEach((listener) => listener())
}

function read(): Route {
  const link = mailLinkOf(location.hash)
  if (link) {
    opened = link
    history.replaceState(null, "", `#/${link.kind}`)
  }
  return { path: location.hash.replace(/^#\/?/, "").split("/").filter(Boolean), link: opened }
}

addEventListener("popstate", update)
addEventListener("hashchange", update)
