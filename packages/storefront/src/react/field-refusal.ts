import type { Act } from "./use-act"
import { explainError } from "./reasons"
import type { Text } from "./text"

/**
 * What a field says about the refusal of what was sent, if the code is one that is its to tell.
 * The dialog then keeps silent: one mistake, one message.
 */
export function fieldRefusal(text: Text, { error }: Act, codes: readonly string[]): string | null {
  if (!error?.code || !codes.includes(error.code)) {
    return null
  }
  const { message, next } = explainError(text, error)
  return `${message} ${next}`.trim()
}
