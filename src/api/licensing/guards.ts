import { createHash } from "node:crypto"

import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import cors from "cors"
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"

import { LICENSING_MODULE } from "../../modules/licensing"
import { verdictText } from "../../modules/licensing/domain/verdict-messages"
import type { LicensingOptions } from "../../modules/licensing/options"
import type LicensingModuleService from "../../modules/licensing/service"
import { localeOf } from "../locale"
import { refuse } from "./refuse"

/** The key of a request: in its body, or as `Authorization: License <key>`. */
export function keyOf(req: MedusaRequest): string | null {
  const body = req.body as { key?: unknown } | undefined
  if (typeof body?.key === "string" && body.key !== "") {
    return body.key
  }
  return /^License\s+(\S.*)$/i.exec(req.headers.authorization ?? "")?.[1]?.trim() ?? null
}

/**
 * Refuses query strings: a key in a URL ends up in logs and histories. What stood there is taken out
 * before the request is logged.
 */
export function refuseQuery(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const [path = ""] = req.originalUrl.split("?")
  if (path === req.originalUrl) {
    next()
    return
  }
  req.originalUrl = path
  refuse(res, 400, "KEY_IN_URL", "Send the license key in the body, never in the URL")
}

type Limiters = { perKey: RateLimiterMemory; perAddress: RateLimiterMemory }

const limitersOf = new WeakMap<LicensingOptions, Limiters>()

/** Slows down whoever asks too often, by key and by network address; 429 with `Retry-After`. */
export async function limitRate(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const { perKey, perAddress } = await limiters(req)
  const key = keyOf(req)
  try {
    await perAddress.consume(req.ip ?? "unknown")
    if (key !== null) {
      await perKey.consume(createHash("sha256").update(key).digest("base64"))
    }
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) {
      next(refusal)
      return
    }
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    res.setHeader("retry-after", String(seconds))
    res.status(429).json({
      valid: false,
      code: "RATE_LIMITED",
      ...verdictText("RATE_LIMITED", { locale: localeOf(req) }),
      retry_at: new Date(Date.now() + refusal.msBeforeNext),
      license: null,
      activation: null,
    })
    return
  }
  next()
}

async function limiters(req: MedusaRequest): Promise<Limiters> {
  const options = await optionsOf(req)
  const known = limitersOf.get(options)
  if (known) {
    return known
  }
  const { limitPerKey, limitPerAddress } = options.runtime
  const made = {
    perKey: new RateLimiterMemory({ points: limitPerKey.requests, duration: limitPerKey.seconds }),
    perAddress: new RateLimiterMemory({
      points: limitPerAddress.requests,
      duration: limitPerAddress.seconds,
    }),
  }
  limitersOf.set(options, made)
  return made
}

/** Lets the web pages call that the option `runtime.cors` names; programs need no leave. */
export async function allowOrigins(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const { runtime } = await optionsOf(req)
  cors({ origin: runtime.cors, methods: ["GET", "POST"], maxAge: 86_400 })(req, res, next)
}

async function optionsOf(req: MedusaRequest): Promise<LicensingOptions> {
  return await req.scope.resolve<LicensingModuleService>(LICENSING_MODULE).getOptions()
}
