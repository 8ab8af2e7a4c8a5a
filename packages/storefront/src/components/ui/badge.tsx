import type { ReactNode } from "react"

export type BadgeTone = "neutral" | "good" | "warn" | "bad" | "accent"

/** A short word about the state of something. */
export function Badge({ tone = "neutral", children }: { tone?: BadgeTone; children: ReactNode }) {
  return <span className={`mpl-badge mpl-badge-${tone}`}>{children}</span>
}
