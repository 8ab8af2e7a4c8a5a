import { MedusaError } from "@medusajs/framework/utils"

/**
 * An error with one of our stable codes, as `{ code, type, message }` in every answer; the type decides
 * the HTTP status. The message names ids, never a key, signature, code or token.
 */
export function licensingError(
  code: string,
  message: string,
  type: string = MedusaError.Types.INVALID_DATA
): MedusaError {
  return new MedusaError(type, message, code)
}
