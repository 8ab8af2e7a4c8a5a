import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form"

import { showFieldError, toApiError } from "../lib/errors"

type Options<T extends FieldValues, R> = {
  form: UseFormReturn<T>
  /** The fields that can show a refusal. */
  fields: readonly FieldPath<T>[]
  send: (values: T) => Promise<R>
  success: (result: R) => string
  /** The next page; absent = back to the page beneath. */
  to?: (result: R) => string
}

/**
 * The submit handler of a form in a route modal: sends, closes with a toast, or shows the shop's refusal
 * beside the field that it names.
 */
export const useFormSubmit = <T extends FieldValues, R>({
  form,
  fields,
  send,
  success,
  to,
}: Options<T, R>) => {
  const { handleSuccess } = useRouteModal()
  return form.handleSubmit(async (values) => {
    try {
      const result = await send(values)
      toast.success(success(result))
      handleSuccess(to?.(result))
    } catch (error) {
      if (!showFieldError(form, fields, error)) toast.error(toApiError(error).message)
    }
  })
}
