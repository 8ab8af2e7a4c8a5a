import { LicensingError, NETWORK_ERROR } from "./errors"

/** A request for a {@link LicensingFetch}: plain data, which a server action accepts. */
export type LicensingRequest = {
  method: "GET" | "POST" | "DELETE"
  query?: Record<string, string | number | boolean>
  body?: Record<string, unknown>
  headers?: Record<string, string>
  signal?: AbortSignal
}

/**
 * Sends one request to the shop and returns the JSON of its answer.
 * @throws for every status above 299 and without an answer; see `toLicensingError`
 */
export type LicensingFetch = (path: string, request: LicensingRequest) => Promise<unknown>

/** How the shop is reached directly. */
export type ConnectionOptions = {
  /** Address of the Medusa server, with its path prefix if it has one. */
  baseUrl: string
  publishableKey: string
  /** The customer's JWT, or a function that returns it for each request; null = not logged in. */
  token?: string | null | (() => string | null | undefined | Promise<string | null | undefined>)
  /** Language of the server's texts, a BCP 47 tag. */
  locale?: () => string
  /** Instead of the platform's `fetch`. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>
}

/** A {@link LicensingFetch} over the platform's `fetch`. Cookies are sent only without a token. */
export function createLicensingFetch(options: ConnectionOptions): LicensingFetch {
  const base = options.baseUrl.replace(/\/+$/, "")
  return async (path, { method, query, body, headers, signal }) => {
    const send = options.fetch ?? fetch
    const response = await send(`${base}${path}${queryString(query)}`, {
      method,
      headers: { ...(await headersOf(options, body !== undefined)), ...headers },
      body: body && JSON.stringify(body),
      credentials: options.token === undefined ? "include" : "omit",
      cache: "no-store",
      signal,
    }).catch((cause: unknown) => {
      throw signal?.aborted ? cause : unanswered()
    })
    const answer: unknown = await response.json().catch(() => null)
    if (!response.ok) {
      throw refusal(response, answer)
    }
    return answer
  }
}

async function headersOf(
  { publishableKey, token, locale }: ConnectionOptions,
  hasBody: boolean
): Promise<Record<string, string>> {
  const bearer = typeof token === "function" ? await token() : token
  return {
    accept: "application/json",
    "x-publishable-api-key": publishableKey,
    ...(hasBody ? { "content-type": "application/json" } : {}),
    ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
    ...(locale ? { "accept-language": locale() } : {}),
  }
}

function queryString(query: LicensingRequest["query"] = {}): string {
  const text = new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, String(value)])
  ).toString()
  return text && `?${text}`
}

function unanswered(): LicensingError {
  return new LicensingError({ status: 0, code: NETWORK_ERROR, message: "The shop did not answer" })
}

function refusal(response: Response, answer: unknown): LicensingError {
  const { code, message } = (answer ?? {}) as Record<string, unknown>
  const wait = Number(response.headers.get("retry-after") ?? Number.NaN)
  return new LicensingError({
    status: response.status,
    code: typeof code === "string" ? code : null,
    message: typeof message === "string" ? message : response.statusText,
    retryAfter: Number.isFinite(wait) ? wait : undefined,
    details: answer,
  })
}
