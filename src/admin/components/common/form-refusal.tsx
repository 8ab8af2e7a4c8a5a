import type { ReactNode } from "react"

import { fieldOf, toApiError } from "../../lib/errors"
import { Refusal } from "./refusal"

type Props = {
  /** What the sending of the form failed with, if it did. */
  error: unknown
  isPending: boolean
  /** Those of the form beside which refusals are shown. */
  fields: readonly string[]
  /** A way on. */
  children?: ReactNode
}

/** Why the shop refused a form, unless one of its fields says it already: one mistake, one message. */
export const FormRefusal = ({ error, isPending, fields, children }: Props) =>
  error && !isPending && !fieldOf(fields, error) ? (
    <Refusal message={toApiError(error).message}>{children}</Refusal>
  ) : null
