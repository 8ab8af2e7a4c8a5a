import type { ReactNode } from "react"

type Props = { tone: "error" | "info" | "warning"; children: ReactNode }

/** A sentence that must be noticed; screen readers announce errors at once. */
export const Notice = ({ tone, children }: Props) => (
  <p className={`notice ${tone}`} role={tone === "error" ? "alert" : "status"}>
    {children}
  </p>
)
