import { Alert } from "@medusajs/ui"
import { useEffect, useRef, type ReactNode } from "react"

/** Why the shop refused, shown in the form, with an act that solves it if there is one. */
export const Refusal = ({ message, children }: { message: string; children?: ReactNode }) => {
  const ref = useRef<HTMLDivElement>(null)
  // In braces: newer browsers return a promise, which is not a clean-up.
  useEffect(() => {
    void ref.current?.scrollIntoView({ block: "nearest" })
  }, [message])
  return (
    <div ref={ref} role="alert" className="flex flex-col items-start gap-y-3">
      <Alert variant="error" className="w-full">
        {message}
      </Alert>
      {children}
    </div>
  )
}
