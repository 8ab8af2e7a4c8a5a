import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form"

/** A refusal or failure of the shop. */
export class ShopRefusal extends Error {
  readonly code: string | undefined

  constructor(
    message: string,
    /** 0 = no answer. */
    readonly status: number,
    code?: unknown,
    /** The field that the shop named. */
    readonly field?: string
  ) {
    super(message)
    this.code = typeof code === "string" ? code : undefined
  }
}

/** A failure to show: `message` is for staff, `code` is the shop's stable code. */
export type ApiError = { message: string; status?: number; code?: string; field?: string }

/** Converts anything thrown: a refusal, or an error on the way to the shop. */
export const toApiError = (error: unknown): ApiError => {
  if (error instanceof ShopRefusal) {
    const { message, status, code, field } = error
    return { message, status, code, field }
  }
  return { message: error instanceof Error && error.message ? error.message : String(error) }
}

/** Fields by code, for refusals without a field: the first one that the form has. */
const FIELDS_OF_CODE: Readonly<Record<string, readonly string[]>> = {
  CODE_TAKEN: ["code"],
  CUSTOMER_GROUP_NOT_FOUND: ["customer_group_id"],
  CUSTOMER_NOT_FOUND: ["customer_id"],
  INVALID_DATES: ["expires_at", "until"],
  INVALID_MACHINE_CODES: ["machine_id", "request"],
  INVALID_RECEIPT: ["receipt"],
  LICENSE_REQUEST_INVALID: ["request"],
  MANAGER_EXISTS: ["email"],
  ORDER_NOT_FOUND: ["order_id"],
  ORDER_NUMBER_MISMATCH: ["order_number"],
  POLICY_INACTIVE: ["policy_id"],
  POLICY_NOT_FOUND: ["policy_id"],
  PROGRAM_INACTIVE: ["policy_id", "program_id"],
  PROGRAM_NOT_FOUND: ["program_id"],
  SERIAL_POLICY_MISMATCH: ["policy_id"],
  VARIANT_NOT_FOUND: ["variant_id"],
  VARIANT_NOT_LICENSED: ["variant_id"],
}

/** The form field of a refusal: the one that the shop named, else the one of its code. */
export const fieldOf = <F extends string>(fields: readonly F[], error: unknown): F | undefined => {
  const { field: named, code } = toApiError(error)
  if (named) return fields.find((name) => named === name || named.startsWith(`${name}.`))
  return FIELDS_OF_CODE[code ?? ""]?.flatMap((name) => fields.filter((each) => each === name))[0]
}

/**
 * Shows a refusal at its field. Returns false if
 * the form has no such field: the caller then shows a toast or `FormRefusal`.
 */
export const showFieldError = <T extends FieldValues>(
  form: UseFormReturn<T>,
  fields: readonly FieldPath<T>[],
  error: unknown
): boolean => {
  const field = fieldOf(fields, error)
  if (!field) return false
  const { message } = toApiError(error)
  form.setError(field, { type: "server", message }, { shouldFocus: true })
  return true
}
