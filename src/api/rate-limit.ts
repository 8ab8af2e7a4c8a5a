import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"

/**
 * Middleware that slows down guessing: so many requests in so many seconds for each customer, or network
 * address where nobody is logged in; then 429 with `Retry-After`. Counted in each process.
 */
export function limitGuesses(requests: number, seconds: number) {
  const limiter = new RateLimiterMemory({ points: requests, duration: seconds })
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    const { auth_context } = req as Partial<AuthenticatedMedusaRequest>
    try {
      await limiter.consume(auth_context?.actor_id || req.ip || "unknown")
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) {
        next(refusal)
        return
      }
      res.setHeader("retry-after", String(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))))
      res.status(429).json({
        code: "RATE_LIMITED",
        type: "too_many_requests",
        message: "Too many tries in a short time; wait a moment",
      })
      return
    }
    next()
  }
}
