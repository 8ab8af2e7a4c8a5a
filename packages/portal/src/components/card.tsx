import { type ReactNode, useEffect, useRef } from "react"

import { useApp } from "../lib/app"

type Props = { title: string; intro?: string; children?: ReactNode; footer?: ReactNode }

/** A page about one thing. Its heading gets the focus, so that a screen reader tells of the new page. */
export function Card({ title, intro, children, footer }: Props) {
  const { config } = useApp()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${config.name}`
    heading.current?.focus({ preventScroll: true })
  }, [title, config.name])
  return (
    <section className="card">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {intro && <p className="intro">{intro}</p>}
      {children}
      {footer && <footer className="links">{footer}</footer>}
    </section>
  )
}
