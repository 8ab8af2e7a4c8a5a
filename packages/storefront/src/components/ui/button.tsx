import { type ButtonHTMLAttributes, useId } from "react"

import { classes } from "./class-names"
import { HoverText } from "./hover-text"

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: "primary" | "secondary" | "plain" | "danger"
  busy?: boolean
}

/** A button that can show work in progress; it then ignores clicks but keeps the focus. */
export function Button({
  look = "secondary",
  busy = false,
  className,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={busy ? "button" : type}
      className={classes("mpl-button", `mpl-button-${look}`, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"]}
      onClick={busy ? undefined : onClick}
    />
  )
}

/**
 * A button of an act that may not be possible. It can then still be focused: screen readers and the hover text
 * say why, and what to do.
 * @param why null = possible
 */
export function ActButton({ why, onClick, ...rest }: ButtonProps & { why: string | null }) {
  const id = useId()
  if (why === null) {
    return <Button {...rest} onClick={onClick} />
  }
  return (
    <HoverText id={id} text={why}>
      {(show) => (
        <Button {...rest} type="button" aria-disabled aria-describedby={id} onClick={show} />
      )}
    </HoverText>
  )
}
