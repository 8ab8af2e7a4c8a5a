/** Why a request was refused or failed. */
export type LicensingErrorFields = {
  /** HTTP status; 0 = no answer came. */
  status: number
  /** The stable code of the refusal; null if the server sent none. */
  code?: string | null
  message: string
  /** Seconds to wait before the next attempt. */
  retryAfter?: number
  /** The body of the answer, if any. */
  details?: unknown
}

/** The code of a request that got no answer. */
export const NETWORK_ERROR = "NETWORK_ERROR"

/** A refused or failed request. `code` is stable; `message` is the server's sentence for people. */
export class LicensingError extends Error {
  override readonly name = "LicensingError"
  readonly status: number
  readonly code: string | null
  readonly retryAfter?: number
  /** The end of that wait, by this computer's clock. */
  readonly retryAt?: Date
  readonly details?: unknown

  constructor({ status, code, message, retryAfter, details }: LicensingErrorFields) {
    super(message)
    this.status = status
    this.code = code ?? null
    this.retryAfter = retryAfter
    this.retryAt = retryAfter === undefined ? undefined : new Date(Date.now() + retryAfter * 1000)
    this.details = details
  }
}

/**
 * Converts any failure of a request to a {@link LicensingError}: errors of other clients (such as
 * `FetchError` of `@medusajs/js-sdk`) keep their status and message; without a status no answer came.
 */
export function toLicensingError(error: unknown): LicensingError {
  if (error instanceof LicensingError) {
    return error
  }
  const { status, code, message } = (error ?? {}) as Record<string, unknown>
  const answered = typeof status === "number"
  return new LicensingError({
    status: answered ? status : 0,
    code: answered ? (typeof code === "string" ? code : null) : NETWORK_ERROR,
    message: typeof message === "string" ? message : "The request failed",
  })
}
