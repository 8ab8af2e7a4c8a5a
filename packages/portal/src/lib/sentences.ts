import { type LicensingError, toLicensingError } from "medusa-plugin-licensing-storefront/client"

import { fill, type Messages } from "../i18n"

/** A page's own text for a refusal; undefined = the common text. */
export type Explain = (error: LicensingError) => string | undefined

/** Seconds to wait if the server names none. */
const DEFAULT_WAIT = 60

/**
 * An error as a sentence that says what to do, in the language of the page: the server's messages are for
 * programmers.
 */
export function sentenceFor(
  thrown: unknown,
  { errors }: Messages,
  explain: Explain = () => undefined
): string {
  const error = toLicensingError(thrown)
  if (error.status === 0) {
    return errors.network
  }
  if (error.status === 429) {
    return fill(errors.tooMany, { seconds: error.retryAfter ?? DEFAULT_WAIT })
  }
  return explain(error) ?? (error.status >= 500 ? errors.server : errors.refused)
}
