import type { ReactNode } from "react"

import { useLink } from "../lib/router"

type Props = { to: string; className?: string; children: ReactNode }

/** A link to another page of the portal. */
export const Link = ({ to, className, children }: Props) => (
  <a {...useLink(to)} className={className}>
    {children}
  </a>
)
