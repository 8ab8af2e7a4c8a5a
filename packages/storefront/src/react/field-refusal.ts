import type { Act } from "./use-act"
import { explainError } from "./reasons"
import type { Text } from "./text"

/**
 * The text of a refusal for a field, if the code is one that this field shows.
 * The dialog then shows nothing: one mistake, one message.
 */
export function fieldRefusal(text: Text, { error }: Act, codes: readonly string[]): string | null {
  if (!error?.code || !codes.includes(error.code)) {
    return null
  }
  const { message, next } = explainError(text, error)
  return `${message} ${next}`.trim()
}
