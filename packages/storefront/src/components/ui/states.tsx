import { type ReactNode, useEffect, useRef } from "react"

import type { LicensingError } from "../../client/errors"
import type { Explanation } from "../../messages/types"
import { useText } from "../../react/provider"
import { asksVendor, explainError } from "../../react/reasons"
import type { Loaded } from "../../react/use-load"
import { Button } from "./button"
import { classes } from "./class-names"
import { VendorLink } from "./vendor"

type Tone = "info" | "warning" | "danger" | "success"

/** A boxed message. `live`: screen readers announce it at once. */
export function Notice({
  tone = "info",
  live = false,
  children,
}: {
  tone?: Tone
  live?: boolean
  children: ReactNode
}) {
  return (
    <div className={classes("mpl-notice", `mpl-notice-${tone}`)} role={live ? "alert" : undefined}>
      {children}
    </div>
  )
}

/** A dialog's own text for a refusal; undefined = the common text. */
export type Explain = (error: LicensingError) => Explanation | undefined

/** A refusal or failure as text, with what to do. */
export function ErrorNotice({
  error,
  explain,
}: {
  error: LicensingError | null
  explain?: Explain
}) {
  const text = useText()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The answer to a form is shown; a list that fails to load leaves the page where it is.
    if (box.current?.closest("dialog, form")) {
      // Newer browsers return a promise, which must not become the effect's clean-up.
      void box.current.scrollIntoView({ block: "nearest" })
    }
  }, [error])
  if (!error) {
    return null
  }
  const explanation = explain?.(error) ?? explainError(text, error)
  const { message, next } = explanation
  return (
    <div ref={box} className="mpl-error">
      <Notice tone="danger" live>
        <strong>{message}</strong> {next} {asksVendor(text, explanation) && <VendorLink />}
      </Notice>
    </div>
  )
}

/** Gray rows while data is loading. */
function Skeleton({ rows = 3 }: { rows?: number }) {
  const { messages } = useText()
  return (
    <div className="mpl-skeleton" role="status">
      <span className="mpl-sr">{messages.common.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} aria-hidden="true" />
      ))}
    </div>
  )
}

/** The empty state: what it means, and perhaps what to do. `compact`: in a part of a page. */
export function Empty({
  title,
  compact = false,
  children,
}: {
  title: string
  compact?: boolean
  children?: ReactNode
}) {
  return (
    <div className={classes("mpl-empty", compact && "mpl-empty-compact")}>
      <p className="mpl-empty-title">{title}</p>
      {children && <div className="mpl-muted">{children}</div>}
    </div>
  )
}

/** Loaded data in its three states: loading, failed, there. */
export function Load<T>({
  of: { data, error, busy, reload },
  rows,
  children,
}: {
  of: Loaded<T>
  rows?: number
  children: (data: T) => ReactNode
}) {
  const { messages } = useText()
  if (error) {
    return (
      <div className="mpl-failed">
        <ErrorNotice error={error} />
        <Button onClick={reload} busy={busy}>
          {messages.common.retry}
        </Button>
      </div>
    )
  }
  return data === undefined ? <Skeleton rows={rows} /> : <>{children(data)}</>
}
