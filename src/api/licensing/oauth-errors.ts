import type { MedusaResponse } from "@medusajs/framework/http"

/** The calls that OAuth's clients make (RFC 6749, 3.2; RFC 8628, 3.1). */
const OAUTH_CALL = /^\/licensing\/v1\/users\/(?:token|device)\/?(?:\?|$)/i

/** What OAuth's clients know our refusals by (RFC 6749, 4.1.2.1 and 5.2; RFC 8628, 3.5). */
const OAUTH_ERRORS = new Map<string, string>([
  ["BODY_TOO_LARGE", "invalid_request"],
  ["DEVICE_CODE_INVALID", "invalid_grant"],
  ["DEVICE_DENIED", "access_denied"],
  ["DEVICE_EXPIRED", "expired_token"],
  ["DEVICE_PENDING", "authorization_pending"],
  ["DEVICE_SLOW_DOWN", "slow_down"],
  ["GRANT_TYPE_UNSUPPORTED", "unsupported_grant_type"],
  ["INVALID_JSON", "invalid_request"],
  ["INVALID_REQUEST", "invalid_request"],
  ["KEY_IN_URL", "invalid_request"],
  ["NO_LINK", "unauthorized_client"],
  ["PROGRAM_NOT_FOUND", "invalid_client"],
  ["RATE_LIMITED", "slow_down"],
  ["UNAVAILABLE", "temporarily_unavailable"],
  ["UNSUPPORTED_MEDIA_TYPE", "invalid_request"],
  ["USER_LICENSE_CHOICE", "invalid_request"],
  ["USER_PASSWORD_CHANGE_REQUIRED", "invalid_grant"],
  ["USER_SIGN_IN_REFUSED", "invalid_grant"],
])

/** `error` of a refusal with our `code`, where OAuth's clients call; else nothing. */
export function oauthError({ req }: Pick<MedusaResponse, "req">, code: string): { error?: string } {
  const error = OAUTH_CALL.test(req.originalUrl) ? OAUTH_ERRORS.get(code) : undefined
  return error === undefined ? {} : { error }
}
