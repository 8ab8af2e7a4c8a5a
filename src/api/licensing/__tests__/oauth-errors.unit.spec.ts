import type { MedusaResponse } from "@medusajs/framework/http"

import { oauthError } from "../oauth-errors"
import { runtimeOperations } from "../operations"

/** The errors that RFC 6749 and RFC 8628 define. */
const REGISTERED = [
  ...["invalid_request", "invalid_client", "invalid_grant", "unauthorized_client"],
  ...["unsupported_grant_type", "access_denied", "temporarily_unavailable"],
  ...["authorization_pending", "slow_down", "expired_token"],
]

const answerTo = (originalUrl: string) => ({ req: { originalUrl } }) as Pick<MedusaResponse, "req">

describe("oauthError", () => {
  const calls = runtimeOperations.filter(({ id }) => ["signInUser", "startUserDevice"].includes(id))

  it.each(calls.flatMap(({ path, errors = [] }) => errors.map((code) => [path, code])))(
    "has a word of OAuth for a refusal by %s with %s",
    (path, code) => {
      expect(REGISTERED).toContain(oauthError(answerTo(path), code).error)
    }
  )

  it.each([
    ["/licensing/v1/users/token", true],
    ["/licensing/v1/users/token/", true],
    ["/licensing/v1/users/device?client_id=a", true],
    ["/licensing/v1/users/tokens", false],
    ["/licensing/v1/users/refresh", false],
    ["/licensing/v1/validate", false],
    ["/store/licensing/v1/users/token", false],
  ])("speaks at %s: %s", (path, speaks) => {
    expect("error" in oauthError(answerTo(path), "INVALID_REQUEST")).toBe(speaks)
  })

  it("has none for a code that no such call refuses with", () => {
    expect(oauthError(answerTo("/licensing/v1/users/token"), "LICENSE_NOT_FOUND")).toEqual({})
  })
})
