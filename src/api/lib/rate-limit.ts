import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"

import { LICENSING_MODULE } from "../../modules/licensing"
import { verdictText } from "../../modules/licensing/messages/verdict-messages"
import type LicensingModuleService from "../../modules/licensing/service"
import { localeOf } from "./locale"
import { addressOf } from "./network-address"
import { setRetryAfter } from "./retry-after"

/** Characters that identify a value; longer values are refused anyway. */
const MAX_VALUE = 320

/**
 * Middleware that slows down guessing: a number of requests per seconds for each customer, or network address
 * where nobody is logged in; then 429 with `Retry-After`. Counted in each process.
 * @param field counts for each value of this text field of the body instead, for all callers
 */
export function limitGuesses(requests: number, seconds: number, field?: string) {
  const limiter = new RateLimiterMemory({ points: requests, duration: seconds })
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    try {
      await limiter.consume(field === undefined ? await senderOf(req) : valueOf(req, field))
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) {
        next(refusal)
        return
      }
      refuseFor(refusal.msBeforeNext, req, res)
      return
    }
    next()
  }
}

/** Middleware that counts a request as an attempt to sign in from its network; see `limitPerNetwork`. */
export async function limitNetwork(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const wait = await licensing.runtime.countSignIn(null, await addressOf(req))
  if (wait === null) {
    next()
  } else {
    refuseFor(wait, req, res)
  }
}

/** Refuses a request that comes too often, for some milliseconds. */
function refuseFor(wait: number, req: MedusaRequest, res: MedusaResponse): void {
  setRetryAfter(res, wait)
  const { message, next: again } = verdictText("RATE_LIMITED", { locale: localeOf(req) })
  res.status(429).json({
    code: "RATE_LIMITED",
    type: "too_many_requests",
    message: `${message} ${again}`,
  })
}

async function senderOf(req: MedusaRequest): Promise<string> {
  const { auth_context } = req as Partial<AuthenticatedMedusaRequest>
  return auth_context?.actor_id || (await addressOf(req))
}

function valueOf({ body }: MedusaRequest, field: string): string {
  const value = (body as Record<string, unknown> | undefined)?.[field]
  return typeof value === "string" ? value.trim().toLowerCase().slice(0, MAX_VALUE) : ""
}
