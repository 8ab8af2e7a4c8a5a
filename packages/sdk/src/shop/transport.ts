import type { Clock } from "../options"

/** What came back: a status with its body, or nothing. */
export type Reply = {
  status: number
  /** The JSON value of the body, or its text where it is no JSON; null = empty. */
  body: unknown
  /** Seconds to wait, as the shop asks for. */
  retryAfter: number | null
}

export type Sent = {
  method: "GET" | "POST"
  path: string
  body?: object
  headers?: Record<string, string>
}

/** How calls are sent. */
export type Transport = {
  shop: string
  fetch: typeof fetch
  clock: Clock
  /** A number from 0 to 1, for the jitter. */
  random: () => number
  language: string
  /** Milliseconds for one call with all its attempts. */
  deadline: number
}

const FIRST_PAUSE = 250
const LONGEST_PAUSE = 4_000
/** Of one attempt, so that a connection that hangs leaves time for another. */
const ATTEMPT = 5_000
/** Longest body that is read, in characters. */
const MAX_BODY = 4_194_304

/**
 * Sends a call, and again while the shop cannot answer: after pauses that double and differ at random, so that
 * programs do not come back all at once, and as `Retry-After` asks, until the deadline. All calls of the runtime API may be
 * repeated. Null = no answer.
 */
export async function send(transport: Transport, sent: Sent): Promise<Reply | null> {
  const { clock, random } = transport
  const end = clock.monotonic() + transport.deadline
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const reply = await attempt(transport, sent, Math.min(end - clock.monotonic(), ATTEMPT))
    if (reply && !isWorthRepeating(reply)) {
      return reply
    }
    const wait =
      reply && reply.retryAfter !== null
        ? reply.retryAfter * 1000
        : pause / 2 + (random() * pause) / 2
    if (clock.monotonic() + wait >= end) {
      return reply
    }
    await clock.sleep(wait)
  }
}

function isWorthRepeating({ status }: Reply): boolean {
  return status === 429 || status >= 500
}

async function attempt(transport: Transport, sent: Sent, limit: number): Promise<Reply | null> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), Math.max(limit, 0))
  try {
    // Called without an object: browsers refuse a `fetch` that is called as a method of another one.
    const { fetch: request } = transport
    const answer = await request(`${transport.shop}${sent.path}`, {
      method: sent.method,
      headers: {
        accept: "application/json",
        "accept-language": transport.language,
        ...(sent.body ? { "content-type": "application/json" } : {}),
        ...sent.headers,
      },
      ...(sent.body ? { body: JSON.stringify(sent.body) } : {}),
      // The key goes to the shop and nowhere else.
      redirect: "error",
      credentials: "omit",
      cache: "no-store",
      signal: stop.signal,
    })
    const text = await answer.text()
    return {
      status: answer.status,
      body: text.length > MAX_BODY ? null : jsonOf(text),
      retryAfter: secondsOf(answer.headers.get("retry-after")),
    }
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text === "" ? null : text
  }
}

function secondsOf(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) : null
}
