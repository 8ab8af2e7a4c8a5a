import { useEffect } from "react"

import { useApp } from "./app"

/** Names the browser's tab after what the page is about. */
export function usePageTitle(title: string): void {
  const { name } = useApp().config
  useEffect(() => {
    document.title = `${title} · ${name}`
  }, [title, name])
}
