import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form"

/** What the shop answered instead; `message` is fit to be shown to staff. */
export type ApiError = { message: string; status?: number }

/** Reads an error of the client without trusting its shape. */
export const toApiError = (error: unknown): ApiError => {
  const { message, status } = (error ?? {}) as Partial<Record<string, unknown>>
  return {
    message: typeof message === "string" && message ? message : String(error),
    status: typeof status === "number" ? status : undefined,
  }
}

/**
 * Puts a refusal beside the field that its message names in quotes, so that the reader need not search.
 * Answers false where no field of the form is named: the caller then shows the message as a toast.
 */
export const showFieldError = <T extends FieldValues>(
  form: UseFormReturn<T>,
  fields: readonly FieldPath<T>[],
  error: unknown
): boolean => {
  const { message } = toApiError(error)
  const field = fields.find((name) => new RegExp(`'${name}[',.]`).test(message))
  if (!field) return false
  const words = message.replace(/^Field '[^']*' /, "")
  const sentence = words.charAt(0).toUpperCase() + words.slice(1)
  form.setError(field, { type: "server", message: sentence }, { shouldFocus: true })
  return true
}
