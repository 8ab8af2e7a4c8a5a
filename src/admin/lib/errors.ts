import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form"

/** What the shop answered instead of doing what was asked. */
export class ShopRefusal extends Error {
  readonly code: string | undefined

  constructor(
    message: string,
    /** 0 = it did not answer. */
    readonly status: number,
    code?: unknown,
    /** The field that the shop named. */
    readonly field?: string
  ) {
    super(message)
    this.code = typeof code === "string" ? code : undefined
  }
}

/** A failure as it is shown: `message` is fit for staff, `code` is the shop's stable one. */
export type ApiError = { message: string; status?: number; code?: string; field?: string }

/** Reads whatever was thrown: a refusal, or an error on the way to the shop. */
export const toApiError = (error: unknown): ApiError => {
  if (error instanceof ShopRefusal) {
    const { message, status, code, field } = error
    return { message, status, code, field }
  }
  return { message: error instanceof Error && error.message ? error.message : String(error) }
}

/**
 * Puts a refusal beside the field that the shop named, so that the reader need not search. Answers false
 * where no field of the form is named: the caller then shows the message as a toast.
 */
export const showFieldError = <T extends FieldValues>(
  form: UseFormReturn<T>,
  fields: readonly FieldPath<T>[],
  error: unknown
): boolean => {
  const { message, field: named } = toApiError(error)
  const field = fields.find((name) => named === name || named?.startsWith(`${name}.`))
  if (!field) return false
  form.setError(field, { type: "server", message }, { shouldFocus: true })
  return true
}
