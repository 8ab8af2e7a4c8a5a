import { clx } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { Link } from "react-router-dom"

/**
 * A link in a text, marked by an underline: the dashboard's blue has too little contrast for small letters.
 */
export const TextLink = ({ className, ...link }: ComponentProps<typeof Link>) => (
  <Link
    {...link}
    className={clx(
      "text-ui-fg-base decoration-ui-border-strong focus-visible:shadow-borders-focus rounded-sm underline underline-offset-4 outline-none hover:decoration-current",
      className
    )}
  />
)
