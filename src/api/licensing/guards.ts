import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import cors from "cors"

import { LICENSING_MODULE } from "../../modules/licensing"
import { verdictText } from "../../modules/licensing/messages/verdict-messages"
import type { LicensingOptions } from "../../modules/licensing/options"
import type LicensingModuleService from "../../modules/licensing/service"
import { localeOf } from "../lib/locale"
import { addressOf } from "../lib/network-address"
import { isCall } from "../lib/our-paths"
import { setRetryAfter } from "../lib/retry-after"
import { oauthError } from "./oauth-errors"
import { refuse } from "./refuse"
import { sendJson } from "./send"

/** The key of a request: in its body, or as `Authorization: License <key>`. */
export function keyOf(req: MedusaRequest): string | null {
  const body = req.body as { key?: unknown } | undefined
  if (typeof body?.key === "string" && body.key !== "") {
    return body.key
  }
  return /^License\s+(\S.*)$/i.exec(req.headers.authorization ?? "")?.[1]?.trim() ?? null
}

/** The token of a named user, which programs send in place of a key. */
export function userTokenOf(req: MedusaRequest): string | null {
  const { user_token } = (req.body ?? {}) as { user_token?: unknown }
  return typeof user_token === "string" && user_token !== "" ? user_token : null
}

/** Refuses query strings: a key in a URL ends up in histories, and in the logs of proxies. */
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
  refuse(res, 400, "KEY_IN_URL", "Send the license key in the body, never in the URL")
}

/** A request line may name its target with the host before it. */
const ORIGIN = /^https?:\/\/[^/]*/i

/** Refuses paths that are no call: they may hold a license key. */
export function refuseOtherPaths(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  if (isCall(req.originalUrl.replace(ORIGIN, ""))) {
    next()
    return
  }
  refuse(res, 404, "NOT_FOUND", "There is no such call; the license key goes into the body")
}

/** Slows down callers that ask too often, by key and by network address; users are counted once their token is read. */
export async function limitRate(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const wait = await licensing.runtime.countRequest(keyOf(req), await addressOf(req))
  if (wait === null) {
    next()
    return
  }
  slowDown(req, res, wait)
}

/** Answers 429 with `Retry-After`, in the form of a verdict and as an error alike. */
export function slowDown(req: MedusaRequest, res: MedusaResponse, wait: number): void {
  setRetryAfter(res, wait)
  sendJson(res, 429, {
    valid: false,
    code: "RATE_LIMITED",
    type: "too_many_requests",
    ...oauthError(res, "RATE_LIMITED"),
    ...verdictText("RATE_LIMITED", { locale: localeOf(req) }),
    retry_at: new Date(Date.now() + wait),
    differing_locks: null,
    license: null,
    activation: null,
    session: null,
    consumption: null,
  })
}

const corsOf = new WeakMap<LicensingOptions, ReturnType<typeof cors>>()

/** Lets the web pages call that the option `runtime.cors` names; programs, which have no origin, need no leave. */
export async function allowOrigins(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  if (req.method === "POST" && req.headers.origin === undefined) {
    next()
    return
  }
  const options = await req.scope.resolve<LicensingModuleService>(LICENSING_MODULE).getOptions()
  let handler = corsOf.get(options)
  if (!handler) {
    handler = cors({ origin: options.runtime.cors, methods: ["GET", "POST"], maxAge: 86_400 })
    corsOf.set(options, handler)
  }
  handler(req, res, next)
}
