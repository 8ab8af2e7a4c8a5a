import type { Core } from "../core"
import type { Decision } from "../decision"
import { type Reply } from "../shop/transport"
import { codeOf, postUsers, sessionOf } from "./user-token"

/** A license of the program that is assigned to the user. */
export type UserLicense = { id: string; key_redacted?: string; [member: string]: unknown }

/** A decision about a sign-in. */
export type SignInDecision = Decision & {
  /** Who is signed in. */
  user: { id: string; email: string } | null
  /** With `USER_LICENSE_CHOICE`: sign in again with the id of one of these. */
  licenses: UserLicense[]
}

/** What the program shows while its user answers on a page. */
export type SignInPage = {
  url: string
  /** The page with the code in it, for a link or a QR code. */
  urlWithCode: string
  code: string
  /** Seconds until the code is worthless. */
  expiresIn: number
}

const DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
/** Seconds by which a program that asks too often slows down (RFC 8628). */
const SLOW_DOWN = 5

/** Signs a named user in by e-mail address and password. The password is sent and not kept. */
export async function signIn(
  core: Core,
  { email, password, licenseId }: { email: string; password: string; licenseId?: string }
): Promise<SignInDecision> {
  const { program } = core.settings
  const reply = await postUsers(core, "token", {
    program,
    email,
    password,
    ...(licenseId === undefined ? {} : { license_id: licenseId }),
  })
  return await finish(core, reply)
}

/**
 * Signs a named user in on a page of the shop, where they answer with their account (RFC 8628).
 * @param show gets the page and the code to show
 * @param signal ends the waiting
 */
export async function signInOnPage(
  core: Core,
  show: (page: SignInPage) => void,
  signal?: AbortSignal
): Promise<SignInDecision> {
  const { program, about, clock } = core.settings
  const started = await postUsers(core, "device", {
    program,
    ...(about.name === undefined ? {} : { name: about.name }),
  })
  const device = started?.status === 200 ? deviceOf(started) : null
  if (!device) {
    return await finish(core, started?.status === 200 ? null : started)
  }
  show(device.page)
  const end = clock.monotonic() + device.page.expiresIn * 1000
  for (let wait = device.interval; clock.monotonic() < end;) {
    await clock.sleep(wait * 1000)
    if (signal?.aborted) {
      return unsigned(core.decide("DEVICE_EXPIRED", { reason: "canceled" }))
    }
    const reply = await postUsers(core, "token", {
      program,
      grant_type: DEVICE_GRANT,
      device_code: device.secret,
    })
    const code = codeOf(reply)
    if (code === "DEVICE_SLOW_DOWN") {
      wait += SLOW_DOWN
    } else if (reply && code !== "DEVICE_PENDING" && reply.status < 429) {
      return await finish(core, reply)
    }
  }
  return unsigned(core.decide("DEVICE_EXPIRED"))
}

/** Ends the sign-in, here and at the shop. */
export async function signOut(core: Core): Promise<Decision> {
  const { state, fault } = await core.store.load()
  if (fault || !state.user) {
    return core.decide(fault ?? "USER_SESSION_ENDED", { ok: fault === null })
  }
  if (!(await core.store.update((now) => ({ ...now, user: null, kept: null })))) {
    return core.decide("STORAGE_FAILED")
  }
  const { refresh_token } = state.user
  const reply = await postUsers(core, "sign-out", { refresh_token })
  return reply?.status === 200
    ? core.decide("USER_SESSION_ENDED", { ok: true, source: "shop" })
    : core.decide("SHOP_UNREACHABLE", { reason: reply ? "unavailable" : "no_answer" })
}

const unsigned = (decision: Decision, licenses: UserLicense[] = []): SignInDecision => ({
  ...decision,
  user: null,
  licenses,
})

/** Codes of refusals that have texts of their own. */
const KNOWN = [
  "USER_SIGN_IN_REFUSED",
  "USER_PASSWORD_CHANGE_REQUIRED",
  "USER_LICENSE_CHOICE",
  "DEVICE_DENIED",
  "DEVICE_EXPIRED",
]

async function finish(core: Core, reply: Reply | null): Promise<SignInDecision> {
  if (!reply || reply.status >= 429) {
    const reason = !reply ? "no_answer" : reply.status === 429 ? "rate_limited" : "unavailable"
    const retryAfter = reply?.retryAfter ?? null
    return unsigned(core.silent({ kind: "silence", reason, retryAfter }))
  }
  if (reply.status !== 200) {
    const code = codeOf(reply) ?? "REQUEST_REFUSED"
    const { licenses } = (reply.body ?? {}) as { licenses?: UserLicense[] }
    const shown = KNOWN.includes(code) ? code : "REQUEST_REFUSED"
    return unsigned(core.decide(shown, { reason: code, source: "shop" }), licenses ?? [])
  }
  const session = sessionOf(core, reply)
  if (!session) {
    return unsigned(core.decide("ANSWER_NOT_GENUINE", { reason: "user_token" }))
  }
  const isStored = await core.store.update((state) => ({
    ...state,
    key: null,
    user: session,
    kept: null,
  }))
  return isStored
    ? {
        ...core.decide("VALID", { ok: true, source: "shop" }),
        user: { id: session.id, email: session.email },
        licenses: [],
      }
    : unsigned(core.decide("STORAGE_FAILED"))
}

function deviceOf({ body }: Reply): { page: SignInPage; secret: string; interval: number } | null {
  const {
    device_code,
    user_code,
    verification_uri,
    verification_uri_complete,
    expires_in,
    interval,
  } = (body ?? {}) as Record<string, unknown>
  return typeof device_code === "string" &&
    typeof user_code === "string" &&
    typeof verification_uri === "string"
    ? {
        secret: device_code,
        interval: typeof interval === "number" ? interval : SLOW_DOWN,
        page: {
          url: verification_uri,
          urlWithCode: String(verification_uri_complete ?? verification_uri),
          code: user_code,
          expiresIn: typeof expires_in === "number" ? expires_in : 0,
        },
      }
    : null
}
