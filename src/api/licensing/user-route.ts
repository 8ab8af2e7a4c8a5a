import { setTimeout as sleep } from "node:timers/promises"

import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../modules/licensing"
import { licensingError } from "../../modules/licensing/errors"
import type LicensingModuleService from "../../modules/licensing/service"
import type { SignInOutcome } from "../../modules/licensing/users/types"
import { addressOf } from "../lib/network-address"
import { setRetryAfter } from "../lib/retry-after"
import { DEVICE_GRANT, programOf } from "./device-grant"
import { oauthError } from "./oauth-errors"
import { refuse, refused, unavailable } from "./refuse"
import { sendJson } from "./send"
import { accountOf } from "./user-password"
import type { UserSignInBodyType } from "./validators"

/** A refused attempt is answered no sooner, whatever was wrong; longer than checking two passwords takes. */
const REFUSAL_MS = 700

type SignInRequest = MedusaRequest<UserSignInBodyType>

/** Serves a call of named users: answers with JSON, refuses by our codes, and says 503 without the database. */
export function userRoute<Body>(
  answer: (licensing: LicensingModuleService, req: MedusaRequest<Body>) => Promise<object>
) {
  return async (req: MedusaRequest<Body>, res: MedusaResponse): Promise<void> => {
    const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
    try {
      const body = await answer(licensing, req)
      if ("licenses" in body) {
        sendJson(res, 409, { ...body, ...oauthError(res, "USER_LICENSE_CHOICE") })
        return
      }
      sendJson(res, 200, body)
    } catch (error) {
      if (!refused(res, error)) {
        unavailable(req, res, error)
      }
    }
  }
}

/**
 * Signs a named user in.
 * @throws USER_SIGN_IN_REFUSED, after the same time whatever was wrong; USER_PASSWORD_CHANGE_REQUIRED
 */
export async function signIn(
  licensing: LicensingModuleService,
  { scope, validatedBody }: SignInRequest
): Promise<SignInOutcome> {
  const { email = "", password = "", license_id } = validatedBody
  const program = programOf(validatedBody)
  const refusal = sleep(REFUSAL_MS)
  const account = await accountOf(scope, email, password)
  const outcome =
    account &&
    (await licensing.users.signIn({
      ...{ program, license_id },
      customer_id: account.customer_id,
      by_given_password: account.by_given_password,
    }))
  // A new password ends sign-ins after it is written. So one that is stored by now is ended by it, or seen here.
  if (outcome && (await account.isCurrent())) {
    return outcome
  }
  if (outcome && "signed_in" in outcome) {
    await licensing.users.signOut(outcome.signed_in.refresh_token)
  }
  await refusal
  throw licensingError(
    "USER_SIGN_IN_REFUSED",
    "Address and password open no license of this program"
  )
}

/**
 * Slows down who tries passwords, by the address that they try and by their network. A program that waits for its user
 * counted when it began to.
 */
export async function limitSignIns(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { email, grant_type } = (req.body ?? {}) as { email?: unknown; grant_type?: unknown }
  if (grant_type === DEVICE_GRANT) {
    next()
    return
  }
  const address = await addressOf(req)
  const wait = await licensing.runtime.countSignIn(
    typeof email === "string" ? email : null,
    address
  )
  if (wait === null) {
    next()
    return
  }
  setRetryAfter(res, wait)
  refuse(res, 429, "RATE_LIMITED", "Too many attempts to sign in; try again later")
}
