import { type ReactNode, useEffect, useId, useRef } from "react"

import { useApp } from "../lib/app"

type Props = { title: string; intro?: string; children?: ReactNode; footer?: ReactNode }

const FIELD = "input:not([readonly], [type=checkbox]), select"

/**
 * A page about one thing. Its first field gets the focus, else its heading, so that a screen reader announces
 * the new page.
 */
export function Card({ title, intro, children, footer }: Props) {
  const { config, language } = useApp()
  const id = useId()
  const section = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const spoken = useRef<string | null>(null)
  useEffect(() => {
    document.title = `${title} · ${config.name}`
    // Another language is not a new page: the focus stays on the choice of language.
    const isNew = spoken.current === null || spoken.current === language
    spoken.current = language
    if (isNew) {
      const field = section.current?.querySelector<HTMLElement>(FIELD)
      ;(field ?? heading.current)?.focus({ preventScroll: true })
    }
  }, [title, config.name, language])
  return (
    <section ref={section} className="card" aria-labelledby={id}>
      <h1 ref={heading} id={id} tabIndex={-1}>
        {title}
      </h1>
      {intro && <p className="intro">{intro}</p>}
      {children}
      {footer && <footer className="links">{footer}</footer>}
    </section>
  )
}
