import { Alert } from "@medusajs/ui"
import { useEffect, useRef, type ReactNode } from "react"

/** Why the shop refused, in the form itself, with a way on where there is one. */
export const Refusal = ({ message, children }: { message: string; children?: ReactNode }) => {
  const ref = useRef<HTMLDivElement>(null)
  // In braces: what scrolling answers, a promise in newer browsers, is no clean-up.
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
