import type { ReactNode } from "react"

import { fieldOf, toApiError } from "../../lib/errors"
import { Refusal } from "./refusal"

type Props = {
  /** The error of the sent form, if any. */
  error: unknown
  isPending: boolean
  /** The fields of the form that show refusals. */
  fields: readonly string[]
  /** An act that solves the problem. */
  children?: ReactNode
}

/** Why the shop refused a form, unless one of its fields shows it: one mistake, one message. */
export const FormRefusal = ({ error, isPending, fields, children }: Props) =>
  error && !isPending && !fieldOf(fields, error) ? (
    <Refusal message={toApiError(error).message}>{children}</Refusal>
  ) : null
